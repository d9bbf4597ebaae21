<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlertLetter</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alert(s)</source>
        <comment>a shop</comment>
        <translation>
            <numerusform>%1: %n alert</numerusform>
            <numerusform>%1: %n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertNotifier</name>
    <message numerus="yes">
        <source>… and %n more alert(s)</source>
        <translation>
            <numerusform>… and %n more alert</numerusform>
            <numerusform>… and %n more alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertRulesForm</name>
    <message numerus="yes">
        <source>Learned limits come from the same hour of the past four weeks: the middle value, and how far days usually are from it. One odd day changes neither. Until %n day(s) are known, fixed limits hold.</source>
        <translation>
            <numerusform>Learned limits come from the same hour of the past four weeks: the middle value, and how far days usually are from it. One odd day changes neither. Until %n day is known, fixed limits hold.</numerusform>
            <numerusform>Learned limits come from the same hour of the past four weeks: the middle value, and how far days usually are from it. One odd day changes neither. Until %n days are known, fixed limits hold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message numerus="yes">
        <source>%n host(s) are looked at all day: certificates, TLS and whether they answer.</source>
        <translation>
            <numerusform>%n host is looked at all day: certificates, TLS and whether it answers.</numerusform>
            <numerusform>%n hosts are looked at all day: certificates, TLS and whether they answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n host(s) for the first time</source>
        <translation>
            <numerusform>Looking at %n host for the first time</numerusform>
            <numerusform>Looking at %n hosts for the first time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelDialog</name>
    <message numerus="yes">
        <source>Tell the %n alert(s) that are open now, &amp;too</source>
        <translation>
            <numerusform>Tell the %n alert that is open now, &amp;too</numerusform>
            <numerusform>Tell the %n alerts that are open now, &amp;too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelWords</name>
    <message numerus="yes">
        <source>%n message(s) wait. Next try %1. %2</source>
        <translation>
            <numerusform>%n message waits. Next try %1. %2</numerusform>
            <numerusform>%n messages wait. Next try %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait until %1.</source>
        <translation>
            <numerusform>%n message waits until %1.</numerusform>
            <numerusform>%n messages wait until %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartMark</name>
    <message numerus="yes">
        <source>%Ln change(s) applied here</source>
        <translation>
            <numerusform>%Ln change applied here</numerusform>
            <numerusform>%Ln changes applied here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConfirmStep</name>
    <message numerus="yes">
        <source>Apply %n change(s) to %1</source>
        <translation>
            <numerusform>Apply %n change to %1</numerusform>
            <numerusform>Apply %n changes to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectorPage</name>
    <message numerus="yes">
        <source>%n read(s) ok.</source>
        <translation>
            <numerusform>%n read ok.</numerusform>
            <numerusform>%n reads ok.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read(s) failed.</source>
        <translation>
            <numerusform>%n read failed.</numerusform>
            <numerusform>%n reads failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiscardQuestion</name>
    <message numerus="yes">
        <source>Discard %n pending change(s)?</source>
        <translation>
            <numerusform>Discard %n pending change?</numerusform>
            <numerusform>Discard %n pending changes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DomainsHeader</name>
    <message numerus="yes">
        <source>%Ln wanted</source>
        <comment>entries of domain lists</comment>
        <translation>
            <numerusform>%Ln wanted</numerusform>
            <numerusform>%Ln wanted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n change(s)…</source>
        <translation>
            <numerusform>Send %n change…</numerusform>
            <numerusform>Send %n changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand in %n change(s)…</source>
        <translation>
            <numerusform>Hand in %n change…</numerusform>
            <numerusform>Hand in %n changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n to the backend</source>
        <translation>
            <numerusform>Give %n to the backend</numerusform>
            <numerusform>Give %n to the backend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryField</name>
    <message numerus="yes">
        <source>Up to %Ln entries.</source>
        <translation>
            <numerusform>Up to %Ln entry.</numerusform>
            <numerusform>Up to %Ln entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <comment>as the backend asked</comment>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldInput</name>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s); this is %1.</source>
        <translation>
            <numerusform>At most %n character; this is %1.</numerusform>
            <numerusform>At most %n characters; this is %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandInDialog</name>
    <message numerus="yes">
        <source>%Ln entries would be refused.</source>
        <translation>
            <numerusform>%Ln entry would be refused.</numerusform>
            <numerusform>%Ln entries would be refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HostHistoryView</name>
    <message numerus="yes">
        <source>Reached at each of %n look(s).</source>
        <translation>
            <numerusform>Reached at the one look.</numerusform>
            <numerusform>Reached at each of %n looks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not reached at %1 of %n look(s).</source>
        <translation>
            <numerusform>Not reached at %1 of %n look.</numerusform>
            <numerusform>Not reached at %1 of %n looks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputCheck</name>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>At most %n character.</numerusform>
            <numerusform>At most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InterfaceModel</name>
    <message numerus="yes">
        <source>up to %n row(s) a page</source>
        <translation>
            <numerusform>up to %n row a page</numerusform>
            <numerusform>up to %n rows a page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogTroubles</name>
    <message numerus="yes">
        <source>The line was cut %Ln time(s) since the log was opened.</source>
        <translation>
            <numerusform>The line was cut once since the log was opened.</numerusform>
            <numerusform>The line was cut %Ln times since the log was opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln interruption(s) nothing tells how many are missing: this stream does not number what it sends, or has begun to number anew.</source>
        <translation>
            <numerusform>After %Ln interruption nothing tells how many are missing: this stream does not number what it sends, or has begun to number anew.</numerusform>
            <numerusform>After %Ln interruptions nothing tells how many are missing: this stream does not number what it sends, or has begun to number anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderInput</name>
    <message numerus="yes">
        <source>At most %n character(s) fit.</source>
        <translation>
            <numerusform>At most %n character fit.</numerusform>
            <numerusform>At most %n characters fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message numerus="yes">
        <source>%1 (%Ln piece(s))</source>
        <comment>first article of an order, pieces in all</comment>
        <translation>
            <numerusform>%1 (%Ln piece)</numerusform>
            <numerusform>%1 (%Ln in all)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>lines of an order</comment>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%Ln to take</source>
        <translation>
            <numerusform>%Ln to take</numerusform>
            <numerusform>%Ln to take</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln host(s)</source>
        <translation>
            <numerusform>Add %Ln host</numerusform>
            <numerusform>Add %Ln hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note %Ln host(s)</source>
        <translation>
            <numerusform>Note %Ln host</numerusform>
            <numerusform>Note %Ln hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingBar</name>
    <message numerus="yes">
        <source>%n change(s) need a decision</source>
        <comment>refused, in conflict or unknown</comment>
        <translation>
            <numerusform>%n change needs a decision</numerusform>
            <numerusform>%n changes need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>counted</comment>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <comment>counted</comment>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <comment>counted</comment>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to the server domains</source>
        <translation>
            <numerusform>%n change to the server domains</numerusform>
            <numerusform>%n changes to the server domains</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <comment>products, orders, domains</comment>
        <translation>
            <numerusform>%n product, order or domain list</numerusform>
            <numerusform>%n products, orders or domain lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applying %n change(s)…</source>
        <translation>
            <numerusform>Applying %n change…</numerusform>
            <numerusform>Applying %n changes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadCheck</name>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n SKU(s) read</source>
        <translation>
            <numerusform>%n SKU read</numerusform>
            <numerusform>%n SKUs read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read</source>
        <translation>
            <numerusform>%n line read</numerusform>
            <numerusform>%n lines read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) read</source>
        <translation>
            <numerusform>%n day read</numerusform>
            <numerusform>%n days read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n change(s) selected</source>
        <translation>
            <numerusform>%n change selected</numerusform>
            <numerusform>%n changes selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>Apply %n change</numerusform>
            <numerusform>Apply %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesChart</name>
    <message numerus="yes">
        <source>%1 in %Ln day(s)</source>
        <comment>sum of sales</comment>
        <translation>
            <numerusform>%1 in %Ln day</numerusform>
            <numerusform>%1 in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %Ln order(s)</source>
        <comment>a day, its sales and orders</comment>
        <translation>
            <numerusform>%1: %2, %Ln order</numerusform>
            <numerusform>%1: %2, %Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartReports</name>
    <message numerus="yes">
        <source>A new one is in use; %n row(s) could be carried over. The damaged file is %1.</source>
        <translation>
            <numerusform>A new one is in use; %n row could be carried over. The damaged file is %1.</numerusform>
            <numerusform>A new one is in use; %n rows could be carried over. The damaged file is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s) could not be read.</source>
        <translation>
            <numerusform>%n pending change could not be read.</numerusform>
            <numerusform>%n pending changes could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n change(s) pending</source>
        <translation>
            <numerusform>%n change pending</numerusform>
            <numerusform>%n changes pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StayQuestion</name>
    <message numerus="yes">
        <source>Zhanggui can stay in the tray and go on looking at %n host(s). This can be changed in the settings.</source>
        <translation>
            <numerusform>Zhanggui can stay in the tray and go on looking at %n host. This can be changed in the settings.</numerusform>
            <numerusform>Zhanggui can stay in the tray and go on looking at %n hosts. This can be changed in the settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message numerus="yes">
        <source>Send %n change(s)</source>
        <translation>
            <numerusform>Send %n change</numerusform>
            <numerusform>Send %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>%Ln to add</numerusform>
            <numerusform>%Ln to add</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to remove</source>
        <translation>
            <numerusform>%Ln to remove</numerusform>
            <numerusform>%Ln to remove</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) left this month, by our own count.</source>
        <translation>
            <numerusform>%Ln change left this month, by our own count.</numerusform>
            <numerusform>%Ln changes left this month, by our own count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>%Ln not done</numerusform>
            <numerusform>%Ln not done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrafficAlertWords</name>
    <message numerus="yes">
        <source>The limit is learned: on %n past day(s) this hour had %1 in the middle, and it lies far outside of how those days differ.</source>
        <translation>
            <numerusform>The limit is learned: on %n past day this hour had %1 in the middle, and it lies far outside of how those days differ.</numerusform>
            <numerusform>The limit is learned: on %n past days this hour had %1 in the middle, and it lies far outside of how those days differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrafficContent</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrafficHeader</name>
    <message numerus="yes">
        <source>%Ln line(s) not understood</source>
        <translation>
            <numerusform>%Ln line not understood</numerusform>
            <numerusform>%Ln lines not understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) missed</source>
        <translation>
            <numerusform>%Ln request missed</numerusform>
            <numerusform>%Ln requests missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interruption(s)</source>
        <translation>
            <numerusform>%Ln interruption</numerusform>
            <numerusform>%Ln interruptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) dated in the future</source>
        <translation>
            <numerusform>%Ln request dated in the future</numerusform>
            <numerusform>%Ln requests dated in the future</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayResidence</name>
    <message numerus="yes">
        <source>Looking at %n host(s)…</source>
        <translation>
            <numerusform>Looking at %n host…</numerusform>
            <numerusform>Looking at %n hosts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alert(s) wait.</source>
        <comment>when</comment>
        <translation>
            <numerusform>%1: %n alert waits.</numerusform>
            <numerusform>%1: %n alerts wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message numerus="yes">
        <source>%Ln order(s) to ship</source>
        <translation>
            <numerusform>%Ln order to ship</numerusform>
            <numerusform>%Ln orders to ship</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s) asked for</source>
        <translation>
            <numerusform>%Ln refund asked for</numerusform>
            <numerusform>%Ln refunds asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) sold out</source>
        <translation>
            <numerusform>%Ln article sold out</numerusform>
            <numerusform>%Ln articles sold out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) running out</source>
        <translation>
            <numerusform>%Ln article running out</numerusform>
            <numerusform>%Ln articles running out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
</context>
</TS>
