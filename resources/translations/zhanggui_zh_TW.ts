<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Zhanggui</source>
        <translation>關於掌櫃</translation>
    </message>
    <message>
        <source>Zhanggui</source>
        <comment>name of the program</comment>
        <translation>掌櫃</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use, study, share and change it; it comes without warranty.</source>
        <translation>自由軟體，遵循 GNU 通用公共授權條款第 3 版或更新版本。您可以使用、研究、分享和修改它；不附帶任何擔保。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的元件</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>複製診斷資訊</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Choose a carrier</source>
        <translation>選擇物流公司</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ActionRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>轉到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Shop</source>
        <translation>商店(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
</context>
<context>
    <name>AlertLetter</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%1 等，另有 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>level: what is the matter</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>位置：%1</translation>
    </message>
    <message>
        <source>Since: %1</source>
        <translation>開始於：%1</translation>
    </message>
    <message>
        <source>You may have this already: the answer to the first try was lost.</source>
        <translation>您可能已收到過此訊息：上次傳送沒有收到回執。</translation>
    </message>
    <message>
        <source>Alerts of this shop will arrive here. There is nothing to do.</source>
        <translation>本商店的告警會發到這裡。無需任何操作。</translation>
    </message>
    <message>
        <source>%1: test message</source>
        <comment>a shop</comment>
        <translation>%1：測試訊息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>shop: level of an alert</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alert(s)</source>
        <comment>a shop</comment>
        <translation>
            <numerusform>%1：%n 條告警</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>……另有 %n 條</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另有 %n 處</numerusform>
        </translation>
    </message>
    <message>
        <source>Level</source>
        <translation>級別</translation>
    </message>
    <message>
        <source>What</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始於</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
</context>
<context>
    <name>AlertNotifier</name>
    <message>
        <source>%1: %2</source>
        <comment>shop: level of an alert</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more alert(s)</source>
        <translation>
            <numerusform>……另有 %n 條告警</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertPanel</name>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍後提醒</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>一小時後</translation>
    </message>
    <message>
        <source>Until tomorrow, 9 o&apos;clock</source>
        <translation>明天 9 點</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>一週後</translation>
    </message>
    <message>
        <source>Wake it now</source>
        <translation>立即恢復提醒</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始於</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出現</translation>
    </message>
    <message>
        <source>Over since</source>
        <translation>恢復於</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>知悉人</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>簽發者</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Nowhere any more</source>
        <translation>已無處出現</translation>
    </message>
    <message>
        <source>What has happened at %1</source>
        <comment>a host</comment>
        <translation>%1 的事件記錄</translation>
    </message>
    <message>
        <source>Seen</source>
        <comment>label before a time</comment>
        <translation>已知悉</translation>
    </message>
</context>
<context>
    <name>AlertRulesForm</name>
    <message>
        <source>&amp;Watch the traffic while a log is followed</source>
        <translation>跟蹤日誌時監測流量(&amp;W)</translation>
    </message>
    <message>
        <source>Errors: learn what is &amp;usual</source>
        <translation>錯誤率：自動學習常態(&amp;U)</translation>
    </message>
    <message>
        <source>Time taken: learn what is u&amp;sual</source>
        <translation>耗時：自動學習常態(&amp;S)</translation>
    </message>
    <message>
        <source>Tell when &amp;no request comes where there usually are</source>
        <translation>平時有請求卻突然沒有時提醒(&amp;N)</translation>
    </message>
    <message>
        <source>Tell when an endpoint &amp;begins to fail</source>
        <translation>介面開始出錯時提醒(&amp;B)</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds, after a number</comment>
        <translation> 毫秒</translation>
    </message>
    <message numerus="yes">
        <source>Learned limits come from the same hour of the past four weeks: the middle value, and how far days usually are from it. One odd day changes neither. Until %n day(s) are known, fixed limits hold.</source>
        <translation>
            <numerusform>學習的閾值來自過去四周同一小時：取中位數，以及各天通常偏離它的幅度，個別異常的日子不影響兩者。積累滿 %n 天之前使用固定閾值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Alert from this share of &amp;errors (5xx) on</source>
        <translation>錯誤（5xx）佔比達到此值時告警(&amp;E)</translation>
    </message>
    <message>
        <source>Alert when the slowest 5 % take more &amp;than</source>
        <translation>最慢的 5% 耗時超過此值時告警(&amp;T)</translation>
    </message>
</context>
<context>
    <name>AlertTimeline</name>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>這裡還沒有發生過任何事件。</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>The certificate of %1 ended %2.</source>
        <translation>%1 的證書已於 %2 過期。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>嚴重</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>中斷</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已恢復</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>Until %1</source>
        <comment>asleep until when</comment>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Getting better</source>
        <translation>正在好轉</translation>
    </message>
    <message>
        <source>%1 Nobody was told.</source>
        <comment>a sentence, then: it was silenced</comment>
        <translation>%1（未通知任何人）</translation>
    </message>
    <message>
        <source>It came back. %1</source>
        <comment>what</comment>
        <translation>問題再次出現。%1</translation>
    </message>
    <message>
        <source>It got worse. %1</source>
        <comment>what</comment>
        <translation>問題加重。%1</translation>
    </message>
    <message>
        <source>It was told.</source>
        <translation>已發出通知。</translation>
    </message>
    <message>
        <source>%1 has seen it.</source>
        <comment>who</comment>
        <translation>%1 已知悉。</translation>
    </message>
    <message>
        <source>That it was seen was taken back.</source>
        <translation>已知悉被撤回。</translation>
    </message>
    <message>
        <source>Snoozed until %1.</source>
        <comment>when</comment>
        <translation>暫停提醒至 %1。</translation>
    </message>
    <message>
        <source>Woken.</source>
        <comment>an alert that was snoozed</comment>
        <translation>已恢復提醒。</translation>
    </message>
    <message>
        <source>It is over. %1</source>
        <comment>what</comment>
        <translation>已恢復。%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Every %1, %2 to %3</source>
        <comment>day of the week, two times of day</comment>
        <translation>每%1 %2 至 %3</translation>
    </message>
    <message>
        <source>Every %1, %2, to %3, %4</source>
        <comment>day of the week, time of day, and the same of the end</comment>
        <translation>每%1 %2 至%3 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%n 小時</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate of %1 ends in %2.</source>
        <comment>host, how long</comment>
        <translation>%1 的憑證還有 %2到期。</translation>
    </message>
    <message>
        <source>A certificate is renewed later than usual: %1 left.</source>
        <comment>how long</comment>
        <translation>憑證比往常更晚續期：還剩 %1。</translation>
    </message>
    <message>
        <source>The certificate of %1 ends in %2: %3.</source>
        <comment>host, how long, when</comment>
        <translation>%1 的憑證還有 %2到期：%3。</translation>
    </message>
    <message>
        <source>This host used to have its new certificate %1 before the end. Look at the program that renews it.</source>
        <comment>how long</comment>
        <translation>該主機以往在到期前 %1換上新憑證。請檢查負責續期的程式。</translation>
    </message>
    <message>
        <source>Somebody has seen it.</source>
        <translation>已有人知悉。</translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即檢查</translation>
    </message>
    <message>
        <source>Open alert</source>
        <translation>開啟告警</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>Nothing to watch here</source>
        <translation>這裡沒有可監測的主機</translation>
    </message>
    <message>
        <source>The sample shop&apos;s domains do not exist. Those of a shop of your own are watched: certificates, TLS, and whether they answer.</source>
        <translation>示例商店的域名並不存在。連線自己的商店後，會監測其域名的證書、TLS 和可用性。</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>一切正常</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) are looked at all day: certificates, TLS and whether they answer.</source>
        <translation>
            <numerusform>全天監測 %n 臺主機：證書、TLS 和可用性。</numerusform>
        </translation>
    </message>
    <message>
        <source>No host is watched yet</source>
        <translation>還沒有監測任何主機</translation>
    </message>
    <message>
        <source>Hosts of the mini-program&apos;s domain lists are watched from here on.</source>
        <translation>小程式域名列表中的主機會在這裡持續監測。</translation>
    </message>
    <message>
        <source>Open domains</source>
        <translation>開啟域名頁</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>檢查中…</translation>
    </message>
    <message>
        <source>looked at %1</source>
        <comment>when</comment>
        <translation>檢查於 %1</translation>
    </message>
    <message>
        <source>No host can be reached from this computer.</source>
        <translation>這臺電腦無法連線任何主機。</translation>
    </message>
    <message>
        <source>Its own network seems to be down, so no host is blamed. It is tried again in a few minutes.</source>
        <translation>可能是本機網路中斷，因此不歸咎於任何主機。幾分鐘後會再試。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>As long as no host can be reached, nothing can be said about them.</source>
        <translation>在連不上任何主機期間，無法判斷它們的狀態。</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n host(s) for the first time</source>
        <translation>
            <numerusform>正在首次檢查 %n 臺主機</numerusform>
        </translation>
    </message>
    <message>
        <source>Maintenance…</source>
        <translation>維護時段…</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>通知設定…</translation>
    </message>
    <message>
        <source>Snooze until tomorrow</source>
        <translation>明天再提醒</translation>
    </message>
    <message>
        <source>Alerts do not reach %1.</source>
        <translation>告警無法送達“%1”。</translation>
    </message>
    <message>
        <source>As long as something reads along, nothing can be said about the hosts&apos; certificates.</source>
        <translation>在解密檢查期間，無法判斷主機的證書。</translation>
    </message>
    <message>
        <source>No host is blamed for it.</source>
        <translation>因此不歸咎於任何主機。</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Sample shop</source>
        <translation>範例商店</translation>
    </message>
    <message>
        <source>No shop is called “%1”.</source>
        <translation>沒有名為「%1」的商店。</translation>
    </message>
    <message>
        <source>Making the sample shop. This happens once.</source>
        <translation>正在產生範例商店，只需一次。</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>關閉提示</translation>
    </message>
</context>
<context>
    <name>CategoryFilter</name>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Show only one category</source>
        <translation>只顯示一個分類</translation>
    </message>
    <message>
        <source>Search categories</source>
        <translation>搜尋分類</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分類</translation>
    </message>
</context>
<context>
    <name>CertificateFacts</name>
    <message>
        <source>expired on %1</source>
        <translation>已於 %1 過期</translation>
    </message>
    <message>
        <source>not valid before %1</source>
        <translation>%1 之前尚未生效</translation>
    </message>
    <message>
        <source>wrong host: made out for %1, not for %2</source>
        <comment>names, a host</comment>
        <translation>主機不符：簽發給 %1，而不是 %2</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>自簽</translation>
    </message>
    <message>
        <source>unknown authority: %1</source>
        <translation>未知的簽發機構：%1</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已被撤銷</translation>
    </message>
    <message>
        <source>no certificate was shown</source>
        <translation>對方沒有出示憑證</translation>
    </message>
    <message>
        <source>not the pinned certificate</source>
        <translation>不是指定信任的那張憑證</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>簡介</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>單位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>庫存</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>%1 of SKU %2</source>
        <comment>field, id</comment>
        <translation>SKU %2 的%1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待提交</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>提交中</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒絕</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>有衝突</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>結果未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a list of domains, a host</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>在清單中</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>不在清單中</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>物流單號</translation>
    </message>
</context>
<context>
    <name>ChannelDialog</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名稱(&amp;N)</translation>
    </message>
    <message>
        <source>Notices come together, each morning at nine.</source>
        <translation>提示級別的告警每天早上 9 點合併傳送。</translation>
    </message>
    <message>
        <source>From &amp;level</source>
        <translation>最低階別(&amp;L)</translation>
    </message>
    <message>
        <source>Kept; leave empty to keep it</source>
        <translation>已儲存；留空則不變</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>顯示內容</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Key to sign with</source>
        <translation>簽名金鑰(&amp;K)</translation>
    </message>
    <message>
        <source>This computer&apos;s mail program (none is installed)</source>
        <translation>本機郵件程式（未安裝）</translation>
    </message>
    <message>
        <source>This computer&apos;s mail program (%1)</source>
        <translation>本機郵件程式（%1）</translation>
    </message>
    <message>
        <source>A mail server</source>
        <translation>郵件伺服器</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>發件人(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>傳送方式(&amp;B)</translation>
    </message>
    <message>
        <source>TLS (port 465)</source>
        <translation>TLS（埠 465）</translation>
    </message>
    <message>
        <source>STARTTLS (port 587)</source>
        <translation>STARTTLS（埠 587）</translation>
    </message>
    <message>
        <source>Not encrypted (port 25)</source>
        <translation>不加密（埠 25）</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>伺服器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>使用者名稱(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密碼(&amp;P)</translation>
    </message>
    <message>
        <source>To whom: one address or more.</source>
        <translation>請填寫一個或多個收件地址。</translation>
    </message>
    <message>
        <source>From whom: one address.</source>
        <translation>請填寫一個發件地址。</translation>
    </message>
    <message>
        <source>Which server?</source>
        <translation>請填寫伺服器。</translation>
    </message>
    <message>
        <source>The address begins with https://.</source>
        <translation>地址須以 https:// 開頭。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>傳送中…</translation>
    </message>
    <message>
        <source>The test message arrived.</source>
        <translation>測試訊息已送達。</translation>
    </message>
    <message>
        <source>Look whether you can see it there.</source>
        <translation>請確認在那邊能看到。</translation>
    </message>
    <message>
        <source>The test message did not arrive.</source>
        <translation>測試訊息未送達。</translation>
    </message>
    <message>
        <source>Sen&amp;d a test</source>
        <translation>傳送測試訊息(&amp;D)</translation>
    </message>
    <message>
        <source>Tell alerts &amp;here</source>
        <translation>在此傳送告警(&amp;H)</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>收件人(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>信任(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>Tell the %n alert(s) that are open now, &amp;too</source>
        <translation>
            <numerusform>同時告知目前未處理的 %n 條告警(&amp;T)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelWords</name>
    <message>
        <source>Webhook</source>
        <translation>通用 Webhook</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>WeCom robot</source>
        <translation>企業微信機器人</translation>
    </message>
    <message>
        <source>DingTalk robot</source>
        <translation>釘釘機器人</translation>
    </message>
    <message>
        <source>Feishu robot</source>
        <translation>飛書機器人</translation>
    </message>
    <message>
        <source>Your own server gets JSON by POST. With a key, each message is signed: X-Zhanggui-Signature has HMAC-SHA256 of time and body.</source>
        <translation>以 POST 方式把 JSON 發到您自己的伺服器。填寫金鑰後每條訊息都會簽名：X-Zhanggui-Signature 為時間與正文的 HMAC-SHA256。</translation>
    </message>
    <message>
        <source>With the computer&apos;s own mail program (sendmail, msmtp) there is nothing more to set up here.</source>
        <translation>使用本機郵件程式（sendmail、msmtp）時，這裡無需其他設定。</translation>
    </message>
    <message>
        <source>In the group: Group robots, Add robot, then copy its Webhook address.</source>
        <translation>在群裡選擇“群機器人”“新增機器人”，然後複製它的 Webhook 地址。</translation>
    </message>
    <message>
        <source>In the group: Settings, Robots, Custom. As its security setting choose Sign, and copy the key that begins with SEC.</source>
        <translation>在群裡選擇“群設定”“機器人”“自定義”。安全設定選擇“加簽”，並複製以 SEC 開頭的金鑰。</translation>
    </message>
    <message>
        <source>In the group: Settings, Bots, Custom bot. Switch on the signature check and copy its key.</source>
        <translation>在群裡選擇“設定”“群機器人”“自定義機器人”。開啟“簽名校驗”並複製金鑰。</translation>
    </message>
    <message>
        <source>The mail server does not take this name and password.</source>
        <translation>郵件伺服器不接受該使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>It does not take the signature. Check the key, this computer&apos;s clock and the robot&apos;s security setting.</source>
        <translation>簽名未被接受。請檢查金鑰、本機時間和機器人的安全設定。</translation>
    </message>
    <message>
        <source>There is nothing at this address (any more). Copy it again from the group.</source>
        <translation>該地址不存在或已失效。請從群裡重新複製。</translation>
    </message>
    <message>
        <source>It refused the message.</source>
        <translation>訊息被拒絕。</translation>
    </message>
    <message>
        <source>This computer has no mail program. Install msmtp, or name a mail server.</source>
        <translation>本機沒有郵件程式。請安裝 msmtp，或填寫郵件伺服器。</translation>
    </message>
    <message>
        <source>It takes no messages for the moment.</source>
        <translation>對方暫時不接收訊息。</translation>
    </message>
    <message>
        <source>What answers there is no such robot. Perhaps this network asks for a sign-in first.</source>
        <translation>應答的並不是機器人。可能當前網路需要先登入。</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Its address or password is not in the keychain: give it again.</source>
        <translation>鑰匙串中沒有它的地址或密碼，請重新填寫。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>傳送中…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait. Next try %1. %2</source>
        <translation>
            <numerusform>%n 條訊息待發。下次嘗試：%1。%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait until %1.</source>
        <translation>
            <numerusform>%n 條訊息將於 %1 傳送。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last message arrived %1.</source>
        <comment>when</comment>
        <translation>最近一條訊息已於 %1 送達。</translation>
    </message>
    <message>
        <source>Nothing had to be told yet.</source>
        <translation>還沒有需要傳送的訊息。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>傳送失敗</translation>
    </message>
    <message>
        <source>On</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>Its certificate is not trusted. If it is your own, say so under Trust.</source>
        <translation>對方的憑證不受信任。如果是貴公司自簽的憑證，請在「信任」中指定。</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: something stands between here and there.</source>
        <translation>對方的憑證不受信任：中間可能有代理在攔截。</translation>
    </message>
</context>
<context>
    <name>ChannelsDialog</name>
    <message>
        <source>Notifications</source>
        <translation>通知設定</translation>
    </message>
    <message>
        <source>Each alert is told once a level; many at a time come as one message. Addresses and passwords are kept in the keychain only.</source>
        <translation>每條告警的每個級別只傳送一次；同時出現多條時合併為一條訊息。地址和密碼只儲存在鑰匙串中。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>%1, from “%2” on</source>
        <comment>kind of channel, level</comment>
        <translation>%1，“%2”及以上</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>刪除…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Tell no more alerts to %1?</source>
        <translation>不再向“%1”傳送告警？</translation>
    </message>
    <message>
        <source>Its address is taken out of the keychain, and what waits for it goes.</source>
        <translation>它的地址會從鑰匙串中刪除，待發的訊息也會丟棄。</translation>
    </message>
    <message>
        <source>Alerts stay on this computer</source>
        <translation>告警僅在本機顯示</translation>
    </message>
    <message>
        <source>Add a group robot, a mailbox or a webhook to hear of them elsewhere.</source>
        <translation>新增群機器人、信箱或 Webhook，即可在別處收到告警。</translation>
    </message>
</context>
<context>
    <name>ChartMark</name>
    <message numerus="yes">
        <source>%Ln change(s) applied here</source>
        <translation>
            <numerusform>在此提交了 %Ln 項修改</numerusform>
        </translation>
    </message>
    <message>
        <source>New certificate of %1</source>
        <translation>%1 換了新證書</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>發版</translation>
    </message>
    <message>
        <source>Release: %1</source>
        <translation>發版：%1</translation>
    </message>
</context>
<context>
    <name>ChartMenu</name>
    <message>
        <source>Not saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>Show &amp;figures as a table…</source>
        <translation>以表格顯示資料(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Copy figures</source>
        <translation>複製資料(&amp;C)</translation>
    </message>
    <message>
        <source>Save figures as CS&amp;V…</source>
        <translation>資料另存為 CSV(&amp;V)…</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>儲存圖片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Zoom into the brushed span</source>
        <translation>放大選中的時段(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Back to now</source>
        <translation>回到現在(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Mark a release here…</source>
        <translation>在此標記發版(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove the mark “%1”</source>
        <translation>刪除標記“%1”</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>儲存資料</translation>
    </message>
    <message>
        <source>Sheets (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>Pictures (*.png);;Drawings (*.svg)</source>
        <translation>圖片 (*.png);;向量圖 (*.svg)</translation>
    </message>
</context>
<context>
    <name>ChartTableDialog</name>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>另存為 CSV(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>ChartTableModel</name>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>date and time format in a table of figures</comment>
        <translation>yyyy年M月d日 HH:mm:ss</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>ClickHouseClient</name>
    <message>
        <source>The server did not answer in time. Look at a shorter span.</source>
        <translation>伺服器未能及時應答。請檢視更短的時段。</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>無法連線伺服器：%1</translation>
    </message>
    <message>
        <source>What answers there is no ClickHouse server, or its answer was cut.</source>
        <translation>應答方不是 ClickHouse 伺服器，或應答被截斷。</translation>
    </message>
    <message>
        <source>The server does not accept this user and password.</source>
        <translation>伺服器不接受此使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>This user may not read the table: %1</source>
        <translation>此使用者無權讀取該表：%1</translation>
    </message>
    <message>
        <source>There is no such table or database: %1</source>
        <translation>沒有這個表或資料庫：%1</translation>
    </message>
    <message>
        <source>The server has too much to do: %1</source>
        <translation>伺服器過於繁忙：%1</translation>
    </message>
    <message>
        <source>The server refused the question: %1</source>
        <translation>伺服器拒絕了查詢：%1</translation>
    </message>
</context>
<context>
    <name>ClickHouseFields</name>
    <message>
        <source>First rows</source>
        <translation>前幾行</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>保存在鑰匙圈中</translation>
    </message>
    <message>
        <source>Show first &amp;rows</source>
        <translation>顯示前幾行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>使用者名稱(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密碼(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>資料庫(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表(&amp;T)</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>微秒</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>納秒</translation>
    </message>
    <message>
        <source>Time taken is in</source>
        <translation>耗時的單位</translation>
    </message>
    <message>
        <source>Give the server&apos;s address and the name of the table.</source>
        <translation>請填寫伺服器地址和表名。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>表是空的。</translation>
    </message>
    <message>
        <source>These are its first rows. Check which column is which.</source>
        <translation>這是表的前幾行。請核對各列的含義。</translation>
    </message>
    <message>
        <source>Choose the column that has the time of each request.</source>
        <translation>請選擇存放每次請求時間的欄位。</translation>
    </message>
    <message>
        <source>The column “%1” has no times that can be read. Choose another one.</source>
        <translation>欄位「%1」中沒有可辨識的時間，請選擇其他欄位。</translation>
    </message>
</context>
<context>
    <name>ColourRule</name>
    <message>
        <source>Red</source>
        <translation>紅色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黃色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>淺藍</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>ColumnChart</name>
    <message>
        <source>d MMM HH:mm</source>
        <comment>date and time format under the pointer of a chart</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>nothing known</source>
        <comment>at a moment of a chart</comment>
        <translation>沒有資料</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>head of a column of copied figures</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format under a chart of many days</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>無法寫入檔案：%1</translation>
    </message>
</context>
<context>
    <name>CommandLogSource</name>
    <message>
        <source>the command has failed or was ended</source>
        <translation>命令執行失敗或已被終止</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>輸入要執行的操作</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>開啟%1</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本頁</translation>
    </message>
</context>
<context>
    <name>ConfirmStep</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>This changes %1 (%2). Customers see it at once.</source>
        <comment>shop, environment</comment>
        <translation>這將修改 %1（%2），顧客會立即看到。</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <comment>the number of changes</comment>
        <translation>輸入 %1 以繼續：</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s) to %1</source>
        <translation>
            <numerusform>將 %n 項更改提交到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to a shop</source>
        <translation>連線商店</translation>
    </message>
    <message>
        <source>Connection to %1</source>
        <translation>連線到 %1</translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation>後端(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>使用者名稱(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密碼(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>環境(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>信任(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Name of the shop</source>
        <translation>商店名稱(&amp;N)</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>顯示密碼</translation>
    </message>
    <message>
        <source>&amp;Keep it in the system&apos;s keychain</source>
        <translation>儲存到系統鑰匙圈(&amp;K)</translation>
    </message>
    <message>
        <source>No keychain here: the password is asked for each time</source>
        <translation>此處沒有鑰匙圈：每次都會詢問密碼</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>測試連線(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>儲存並開啟</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>已存於鑰匙圈</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read the password. Use https if the shop has it.</source>
        <translation>未加密：傳輸途中他人可以看到密碼。如果商店支援，請使用 https。</translation>
    </message>
    <message>
        <source>Choose what kind of backend the shop has.</source>
        <translation>請選擇商店使用的後端型別。</translation>
    </message>
    <message>
        <source>Enter the user name of the shop&apos;s admin page.</source>
        <translation>請輸入商店管理後臺的使用者名稱。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在測試…</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>連線正常。</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>已以 %1 登入。</translation>
    </message>
    <message>
        <source>Another shop has this name. Choose one that tells them apart.</source>
        <translation>已有商店使用這個名稱，請換一個便於區分的名稱。</translation>
    </message>
    <message>
        <source>Check user and password</source>
        <translation>請檢查使用者名稱和密碼</translation>
    </message>
    <message>
        <source>The backend says: “%1”</source>
        <translation>後端提示：「%1」</translation>
    </message>
</context>
<context>
    <name>ConnectorBox</name>
    <message>
        <source>Looking for connectors…</source>
        <translation>正在查詢聯結器…</translation>
    </message>
    <message>
        <source>The shop&apos;s connector “%1” is not there. Put it back, or choose another kind of backend.</source>
        <translation>這家店的聯結器「%1」不在了。請放回原處，或選擇另一種後端。</translation>
    </message>
    <message>
        <source>Not usable: %1</source>
        <comment>connectors with faults</comment>
        <translation>無法使用：%1</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <comment>a connector&apos;s file</comment>
        <translation>%1（不在了）</translation>
    </message>
    <message>
        <source>%1 (not usable)</source>
        <comment>a connector&apos;s file</comment>
        <translation>%1（無法使用）</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a connector&apos;s title, its file</comment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>ConnectorPage</name>
    <message>
        <source>Connector</source>
        <translation>聯結器</translation>
    </message>
    <message>
        <source>Check the connector now</source>
        <translation>立即檢查聯結器</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢查</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>登入身份</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>權限</translation>
    </message>
    <message>
        <source>Session ends</source>
        <translation>會話到期</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>寫入</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作列表</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <comment>user, role</comment>
        <translation>%1，角色 %2</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部權限</translation>
    </message>
    <message>
        <source>A repeated write is done once.</source>
        <translation>重複提交的寫入只會執行一次。</translation>
    </message>
    <message>
        <source>A repeated write may be done twice, so the console looks before it repeats.</source>
        <translation>重複提交可能會執行兩次，因此主控台會先核對再重試。</translation>
    </message>
    <message>
        <source>The backend refuses to overwrite newer versions.</source>
        <translation>後端會拒絕覆蓋更新的版本。</translation>
    </message>
    <message>
        <source>Newer versions are noticed by reading before each write.</source>
        <translation>每次寫入前先讀取，以發現更新的版本。</translation>
    </message>
    <message numerus="yes">
        <source>%n read(s) ok.</source>
        <translation>
            <numerusform>%n 項讀取正常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read(s) failed.</source>
        <translation>
            <numerusform>%n 項讀取失敗。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows say why; the rest works.</source>
        <translation>原因見各行；其餘正常。</translation>
    </message>
    <message>
        <source>none of those that this program knows</source>
        <translation>沒有本程式認識的權限</translation>
    </message>
    <message>
        <source>Remarks</source>
        <comment>about a connector&apos;s file</comment>
        <translation>提示</translation>
    </message>
    <message>
        <source>The file declares %1, which nobody asks for.</source>
        <comment>the name of a setting</comment>
        <translation>檔案裡宣告了 %1，但沒有地方用到它。</translation>
    </message>
    <message>
        <source>The file declares %1, which nobody asks for; did you mean %2?</source>
        <comment>two names of settings</comment>
        <translation>檔案裡宣告了 %1，但沒有地方用到它；是不是想寫 %2？</translation>
    </message>
</context>
<context>
    <name>CustomerModel</name>
    <message>
        <source>Customer</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Spent</source>
        <comment>column: money spent so far</comment>
        <translation>累計消費</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>註冊時間</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下單</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填姓名）</translation>
    </message>
    <message>
        <source>Hidden until asked for</source>
        <translation>預設隱藏，按需顯示</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Last orders</source>
        <translation>最近訂單</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Spent</source>
        <comment>money spent so far</comment>
        <translation>累計消費</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>註冊時間</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下單</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>載入中…</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>顧客 %1</translation>
    </message>
    <message>
        <source>Hide phone number and addresses</source>
        <translation>隱藏手機號碼和地址</translation>
    </message>
    <message>
        <source>Show phone number and addresses</source>
        <translation>顯示手機號碼和地址</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填姓名）</translation>
    </message>
    <message>
        <source>Addresses (%1)</source>
        <translation>地址（%1）</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Search by name or phone</source>
        <translation>按姓名或手機號碼搜尋</translation>
    </message>
    <message>
        <source>Show phone numbers</source>
        <translation>顯示手機號碼</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>沒有匹配的顧客</translation>
    </message>
    <message>
        <source>Nobody in this shop fits the search.</source>
        <translation>商店中沒有符合搜尋條件的顧客。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜尋</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>還沒有顧客</translation>
    </message>
    <message>
        <source>People who sign in to the shop will be here.</source>
        <translation>登入商店的顧客會顯示在這裡。</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>檢視顧客</translation>
    </message>
    <message>
        <source>Open (Return)</source>
        <translation>開啟（回車）</translation>
    </message>
    <message>
        <source>Customers can&apos;t be listed through this backend&apos;s interface.</source>
        <translation>此後端的介面不提供顧客列表。</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超過 %1</translation>
    </message>
    <message>
        <source>Hide phone numbers</source>
        <translation>隱藏手機號碼</translation>
    </message>
    <message>
        <source>Hide phone number</source>
        <translation>隱藏手機號碼</translation>
    </message>
    <message>
        <source>Show phone number</source>
        <translation>顯示手機號碼</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Somebody else changed the same fields. Which value is to stay?</source>
        <translation>他人修改了相同的欄位，保留哪個值？</translation>
    </message>
    <message>
        <source>The backend refused this change.</source>
        <translation>後端拒絕了這項更改。</translation>
    </message>
    <message>
        <source>Sent, but whether it was done is not known.</source>
        <translation>已提交，但不確定是否已執行。</translation>
    </message>
    <message>
        <source>Was being sent when the program ended.</source>
        <translation>程式退出時正在提交。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次核對</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Discard this change</source>
        <translation>放棄這項更改</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>欄位</translation>
    </message>
    <message>
        <source>Was</source>
        <comment>value both started from</comment>
        <translation>原值</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的值</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>對方的值</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>採用對方的</translation>
    </message>
    <message>
        <source>This change was refused.</source>
        <translation>這項變更被拒絕。</translation>
    </message>
</context>
<context>
    <name>DiscardQuestion</name>
    <message>
        <source>Discard changes</source>
        <translation>放棄更改</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n pending change(s)?</source>
        <translation>
            <numerusform>放棄 %n 項待提交的更改？</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of them has reached the shop. Edit, Undo brings them back.</source>
        <translation>這些更改都還沒有提交到商店。可透過「編輯」中的撤銷恢復。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
</context>
<context>
    <name>DomainErrands</name>
    <message>
        <source>Server domains</source>
        <translation>伺服器網域</translation>
    </message>
</context>
<context>
    <name>DomainHealthView</name>
    <message>
        <source>All is well.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <comment>a time</comment>
        <translation>檢查於 %1</translation>
    </message>
    <message>
        <source>certificate until %1</source>
        <translation>證書有效至 %1</translation>
    </message>
    <message>
        <source>Web pages that call it (CORS)</source>
        <translation>呼叫它的網頁（CORS）</translation>
    </message>
    <message>
        <source>%1 may</source>
        <comment>a web page&apos;s address</comment>
        <translation>%1 可以</translation>
    </message>
    <message>
        <source>%1 may not</source>
        <comment>a web page&apos;s address</comment>
        <translation>%1 不可以</translation>
    </message>
    <message>
        <source>Browsers hold web pages to this; the mini-program itself does not ask.</source>
        <translation>這是瀏覽器對網頁的要求；小程式本身不受此限制。</translation>
    </message>
    <message>
        <source>%1 is registered until %2</source>
        <comment>a domain, a time</comment>
        <translation>%1 註冊至 %2</translation>
    </message>
    <message>
        <source>Says the registry, by RDAP; its data is of %1</source>
        <comment>a time</comment>
        <translation>來自注冊局（RDAP），資料時間 %1</translation>
    </message>
    <message>
        <source>Says the registry, by WHOIS</source>
        <translation>來自注冊局（WHOIS）</translation>
    </message>
    <message>
        <source>Entered by hand on %1</source>
        <comment>a time</comment>
        <translation>於 %1 手工填寫</translation>
    </message>
    <message>
        <source>%1 would refuse it: %2</source>
        <comment>an app on a kind of phone, a sentence that says why</comment>
        <translation>%1 會拒絕它：%2</translation>
    </message>
    <message>
        <source>%1 is not revoked, the server&apos;s own proof says (of %2)</source>
        <comment>a certificate, a time</comment>
        <translation>%1 未被吊銷：伺服器附帶的證明（%2）</translation>
    </message>
    <message>
        <source>%1 is not revoked, its authority says (of %2)</source>
        <comment>a certificate, a time</comment>
        <translation>%1 未被吊銷：頒發機構的答覆（%2）</translation>
    </message>
    <message>
        <source>%1 is not on its authority&apos;s list of revoked ones (of %2)</source>
        <comment>a certificate, a time</comment>
        <translation>%1 不在頒發機構的吊銷列表中（%2）</translation>
    </message>
</context>
<context>
    <name>DomainListModel</name>
    <message>
        <source>yes</source>
        <comment>the list has the entry</comment>
        <translation>有</translation>
    </message>
    <message>
        <source>no</source>
        <comment>the list lacks it</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主機</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>後端</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在檢查…</translation>
    </message>
</context>
<context>
    <name>DomainListView</name>
    <message>
        <source>Remove from list</source>
        <translation>從清單移除</translation>
    </message>
    <message>
        <source>Want it</source>
        <translation>加入期望清單</translation>
    </message>
    <message>
        <source>Copy entry</source>
        <translation>複製此項</translation>
    </message>
    <message>
        <source>This is no host name.</source>
        <translation>這不是主機名稱。</translation>
    </message>
    <message>
        <source>No other hosts yet</source>
        <translation>還沒有其他主機</translation>
    </message>
    <message>
        <source>Hosts that no platform lists and that must not fail all the same: where payment notices arrive, CDN, pictures, the admin interface.</source>
        <translation>平台清單之外、但同樣不能出狀況的主機：付款通知位址、CDN、圖片、管理介面。</translation>
    </message>
    <message>
        <source>Paste many…</source>
        <translation>批次貼上…</translation>
    </message>
    <message>
        <source>No hosts in this list</source>
        <translation>此清單中沒有主機</translation>
    </message>
    <message>
        <source>Type one in above, or paste what %1 has.</source>
        <comment>WeChat</comment>
        <translation>在上方輸入，或貼上%1後台已有的網域。</translation>
    </message>
</context>
<context>
    <name>DomainLook</name>
    <message>
        <source>Fits</source>
        <comment>an entry, the rules</comment>
        <translation>符合規則</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Well</source>
        <comment>a host</comment>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>DomainNotices</name>
    <message>
        <source>No host is blamed for it.</source>
        <translation>因此不歸咎於任何主機。</translation>
    </message>
    <message>
        <source>Changes were sent %1, and what became of them is not known.</source>
        <comment>a time</comment>
        <translation>%1 已提交變更，但結果未知。</translation>
    </message>
    <message>
        <source>What the platform has now is not known until it is read again. Nothing is sent twice: only what it still lacks.</source>
        <translation>重新讀取之前，無法得知平臺上的現狀。不會重複提交：只提交平臺仍缺少的內容。</translation>
    </message>
    <message>
        <source>Read the platform</source>
        <translation>讀取平臺</translation>
    </message>
</context>
<context>
    <name>DomainPanel</name>
    <message>
        <source>Remove from list</source>
        <translation>從清單移除</translation>
    </message>
    <message>
        <source>Want it</source>
        <translation>加入期望清單</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢查</translation>
    </message>
    <message>
        <source>What %1 would say</source>
        <comment>WeChat</comment>
        <translation>%1會怎麼說</translation>
    </message>
    <message>
        <source>Nothing against it that this program knows of.</source>
        <translation>據本程式所知沒有問題。</translation>
    </message>
    <message>
        <source>The rule: %1.</source>
        <comment>documented</comment>
        <translation>規則來源：%1。</translation>
    </message>
    <message>
        <source>%1: %2 Rule: %3. Code: %4.</source>
        <comment>a code, its meaning, how sure</comment>
        <translation>%1：%2規則：%3；錯誤碼：%4。</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改為 %1</translation>
    </message>
    <message>
        <source>It has its filing now</source>
        <translation>現已完成備案</translation>
    </message>
    <message>
        <source>What it opens, and what stays shut</source>
        <translation>放行與不放行的位址</translation>
    </message>
    <message>
        <source>What it opens, and what stays shut, as far as is known</source>
        <translation>放行與不放行的位址（據目前所知）</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>哪裡已設定</translation>
    </message>
    <message>
        <source>The backend&apos;s own list</source>
        <translation>後端自己的清單</translation>
    </message>
    <message>
        <source>Set in the platform&apos;s console</source>
        <translation>在平台後台設定</translation>
    </message>
    <message>
        <source>Set by the service provider</source>
        <translation>由服務商設定</translation>
    </message>
    <message>
        <source>Set for this mini-program alone</source>
        <translation>僅為此小程式設定</translation>
    </message>
    <message>
        <source>In force for people who use it now</source>
        <translation>對現有使用者已生效</translation>
    </message>
    <message>
        <source>How the host does</source>
        <translation>主機健康</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在檢查…</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>尚未檢查。</translation>
    </message>
    <message>
        <source>For a host that H5 or web-view pages call as well: do its answers let them (CORS)? The mini-program itself needs none of that.</source>
        <translation>適用於 H5 或 web-view 網頁也會呼叫的主機：它的應答是否允許這些網頁（CORS）？小程式本身不需要。</translation>
    </message>
    <message>
        <source>How it did before</source>
        <translation>歷史情況</translation>
    </message>
    <message>
        <source>Web pages call it, too</source>
        <translation>網頁也會呼叫它</translation>
    </message>
    <message>
        <source>Change the date that was entered…</source>
        <translation>修改填寫的日期…</translation>
    </message>
    <message>
        <source>Enter until when it is registered…</source>
        <translation>填寫域名到期日…</translation>
    </message>
</context>
<context>
    <name>DomainRail</name>
    <message>
        <source>Lists</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>全部清單</translation>
    </message>
    <message>
        <source>%1: the platform would refuse an entry.</source>
        <comment>a list</comment>
        <translation>%1：平台會拒絕其中一項。</translation>
    </message>
</context>
<context>
    <name>DomainTable</name>
    <message>
        <source>Domains</source>
        <translation>網域</translation>
    </message>
</context>
<context>
    <name>DomainWords</name>
    <message>
        <source>Request domains</source>
        <translation>request 合法網域</translation>
    </message>
    <message>
        <source>Socket domains</source>
        <translation>socket 合法網域</translation>
    </message>
    <message>
        <source>Upload domains</source>
        <translation>uploadFile 合法網域</translation>
    </message>
    <message>
        <source>Download domains</source>
        <translation>downloadFile 合法網域</translation>
    </message>
    <message>
        <source>UDP domains</source>
        <translation>udp 合法網域</translation>
    </message>
    <message>
        <source>TCP domains</source>
        <translation>tcp 合法網域</translation>
    </message>
    <message>
        <source>Business domains</source>
        <translation>業務網域</translation>
    </message>
    <message>
        <source>DNS prefetch</source>
        <translation>DNS 預解析網域</translation>
    </message>
    <message>
        <source>Payment notices</source>
        <translation>付款通知</translation>
    </message>
    <message>
        <source>CDN</source>
        <translation>CDN 加速</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Admin interface</source>
        <translation>管理介面</translation>
    </message>
    <message>
        <source>H5 pages</source>
        <translation>H5 頁面</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The account is not that of a mini-program.</source>
        <translation>該帳號不是小程式帳號。</translation>
    </message>
    <message>
        <source>There are more domains than the list takes.</source>
        <translation>網域數量超過限制。</translation>
    </message>
    <message>
        <source>Nothing is left to add: it is there already, or the service provider has not registered it.</source>
        <translation>沒有新增網域：已經新增過，或服務商尚未登記該網域。</translation>
    </message>
    <message>
        <source>The service provider has not registered this host.</source>
        <translation>該網域沒有在第三方平台登記。</translation>
    </message>
    <message>
        <source>Nothing is left to add: the entries are there already or do not follow the rules.</source>
        <translation>沒有可新增的網域：已經新增過，或不符合網域規則。</translation>
    </message>
    <message>
        <source>The name needs an ICP filing.</source>
        <translation>該網域需要 ICP 備案。</translation>
    </message>
    <message>
        <source>The address does not begin as this list demands.</source>
        <translation>位址的協定不符合此清單的要求。</translation>
    </message>
    <message>
        <source>api.weixin.qq.com can&apos;t be a server domain.</source>
        <translation>api.weixin.qq.com 不能設定為伺服器網域。</translation>
    </message>
    <message>
        <source>All changes of this month are used up.</source>
        <translation>本月的修改次數已用完。</translation>
    </message>
    <message>
        <source>The business domains are the same as before.</source>
        <translation>業務網域無變更。</translation>
    </message>
    <message>
        <source>The service provider has no business domains yet.</source>
        <translation>第三方平台尚未設定業務網域。</translation>
    </message>
    <message>
        <source>It is not below a business domain of the service provider.</source>
        <translation>不是第三方平台已設定的業務網域或其子網域。</translation>
    </message>
    <message>
        <source>The business domain to delete is not there.</source>
        <translation>要刪除的業務網域不存在。</translation>
    </message>
    <message>
        <source>There are more business domains than allowed.</source>
        <translation>業務網域數量超過限制。</translation>
    </message>
    <message>
        <source>All changes of business domains of this month are used up.</source>
        <translation>本月業務網域的修改次數已用完。</translation>
    </message>
    <message>
        <source>Accounts of single persons can&apos;t have business domains.</source>
        <translation>個人小程式不支援設定業務網域。</translation>
    </message>
    <message>
        <source>The access token is wrong or not the newest.</source>
        <translation>access_token 無效或不是最新的。</translation>
    </message>
    <message>
        <source>The access token has expired.</source>
        <translation>access_token 已過期。</translation>
    </message>
    <message>
        <source>This computer&apos;s address is not on the platform&apos;s white list.</source>
        <translation>本機 IP 不在平台的白名單中。</translation>
    </message>
    <message>
        <source>The account may not use this interface.</source>
        <translation>該帳號沒有此介面的權限。</translation>
    </message>
    <message>
        <source>The request has the wrong shape.</source>
        <translation>請求資料格式錯誤。</translation>
    </message>
    <message>
        <source>On the phone: the address is not in the list of legal domains.</source>
        <translation>手機端：該位址不在合法網域清單中。</translation>
    </message>
    <message>
        <source>A parameter is wrong.</source>
        <translation>參數錯誤。</translation>
    </message>
    <message>
        <source>It is no host of the service provider, nor below one.</source>
        <translation>不是服務商的網域，也不是其子網域。</translation>
    </message>
    <message>
        <source>There would be more than 20 domains.</source>
        <translation>網域將超過 20 個。</translation>
    </message>
    <message>
        <source>Only accounts of companies can have these.</source>
        <translation>僅企業主體可以設定。</translation>
    </message>
    <message>
        <source>There is nothing to add.</source>
        <translation>沒有需要新增的網域。</translation>
    </message>
    <message>
        <source>It has a scheme, a port, or is an IP address.</source>
        <translation>帶有協定或連接埠，或是 IP 位址。</translation>
    </message>
    <message>
        <source>It can&apos;t be deleted.</source>
        <translation>無法刪除。</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付寶</translation>
    </message>
    <message>
        <source>Baidu</source>
        <translation>百度</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>Other hosts</source>
        <translation>其他主機</translation>
    </message>
    <message>
        <source>Not a host name</source>
        <translation>不是主機名稱</translation>
    </message>
    <message>
        <source>Not a port</source>
        <translation>不是連接埠</translation>
    </message>
    <message>
        <source>Wrong scheme</source>
        <translation>協定錯誤</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 位址</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本機位址</translation>
    </message>
    <message>
        <source>Name without a dot</source>
        <translation>名稱中沒有點</translation>
    </message>
    <message>
        <source>Wildcard</source>
        <translation>萬用字元</translation>
    </message>
    <message>
        <source>Forbidden character</source>
        <translation>含不允許的字元</translation>
    </message>
    <message>
        <source>Public suffix</source>
        <translation>公共尾碼</translation>
    </message>
    <message>
        <source>Port not allowed</source>
        <translation>不允許連接埠</translation>
    </message>
    <message>
        <source>Forbidden port</source>
        <translation>禁用的連接埠</translation>
    </message>
    <message>
        <source>The platform&apos;s own host</source>
        <translation>平台自己的網域</translation>
    </message>
    <message>
        <source>In the list already</source>
        <translation>已在清單中</translation>
    </message>
    <message>
        <source>List is full</source>
        <translation>清單已滿</translation>
    </message>
    <message>
        <source>Not the provider&apos;s</source>
        <translation>服務商未登記</translation>
    </message>
    <message>
        <source>Personal account</source>
        <translation>個人主體</translation>
    </message>
    <message>
        <source>No change left</source>
        <translation>修改次數用完</translation>
    </message>
    <message>
        <source>No ICP filing</source>
        <translation>未備案</translation>
    </message>
    <message>
        <source>Reserved name</source>
        <translation>保留名稱</translation>
    </message>
    <message>
        <source>Port 443 written out</source>
        <translation>寫明了 443 連接埠</translation>
    </message>
    <message>
        <source>Port not needed</source>
        <translation>無需連接埠</translation>
    </message>
    <message>
        <source>Covered already</source>
        <translation>已被涵蓋</translation>
    </message>
    <message>
        <source>Only itself</source>
        <translation>僅此主機</translation>
    </message>
    <message>
        <source>“%1” is no name that a host can have.</source>
        <translation>「%1」不能作為主機名稱。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>連接埠是 1 到 65535 之間的數字。</translation>
    </message>
    <message>
        <source>Entries of this list begin with %1.</source>
        <translation>此清單中的網域須以 %1 開頭。</translation>
    </message>
    <message>
        <source>The mini-program asks these hosts by %1 only.</source>
        <translation>小程式只透過 %1 存取這些主機。</translation>
    </message>
    <message>
        <source>An IP address can&apos;t be registered; give the host a name.</source>
        <translation>不支援 IP 位址，請使用網域。</translation>
    </message>
    <message>
        <source>On a phone, %1 is the phone itself.</source>
        <translation>在手機上，%1 指的是手機自己。</translation>
    </message>
    <message>
        <source>“%1” is known in the local network at most.</source>
        <translation>「%1」最多只在區域網路內有效。</translation>
    </message>
    <message>
        <source>There are no wildcards; each host is entered by its own name.</source>
        <translation>不支援萬用字元，每個主機須單獨填寫。</translation>
    </message>
    <message>
        <source>Names are made of letters, digits and hyphens; “%1” is none.</source>
        <translation>網域只能由字母、數字和連字號組成，不能含「%1」。</translation>
    </message>
    <message>
        <source>%1 is nobody&apos;s own: others register their names under it.</source>
        <translation>%1 是公共尾碼，供他人在其下註冊網域。</translation>
    </message>
    <message>
        <source>This list takes no ports; port %1 has to go.</source>
        <translation>此清單不支援連接埠，請去掉連接埠 %1。</translation>
    </message>
    <message>
        <source>Port %1 is refused on the phone, whatever the list says.</source>
        <translation>無論如何設定，手機端都會拒絕連接埠 %1。</translation>
    </message>
    <message>
        <source>%1 belongs to the platform and is asked from your server, never from the mini-program.</source>
        <translation>%1 屬於平台，應由您的伺服器呼叫，不能由小程式直接呼叫。</translation>
    </message>
    <message>
        <source>The same entry stands in this list.</source>
        <translation>此清單中已有相同的一項。</translation>
    </message>
    <message>
        <source>The list takes %1 entries.</source>
        <translation>此清單最多 %1 項。</translation>
    </message>
    <message>
        <source>%1 is not among the hosts that the service provider has registered.</source>
        <translation>%1 不在服務商登記的網域中。</translation>
    </message>
    <message>
        <source>This list is open to accounts of companies only.</source>
        <translation>此清單僅對企業主體開放。</translation>
    </message>
    <message>
        <source>No change is left this month.</source>
        <translation>本月已沒有修改次數。</translation>
    </message>
    <message>
        <source>The platform says that %1 has no ICP filing. A new one takes about a day to reach it.</source>
        <translation>平台回覆：%1 沒有 ICP 備案。新備案約一天後生效。</translation>
    </message>
    <message>
        <source>Names under %1 can&apos;t be registered, so there is no ICP filing for them.</source>
        <translation>%1 下的名稱無法註冊，因此不可能有 ICP 備案。</translation>
    </message>
    <message>
        <source>Only addresses that write :%1 would get through, the usual ones without it would not.</source>
        <translation>只有寫明 :%1 的位址會被放行，平常不寫連接埠的位址不會。</translation>
    </message>
    <message>
        <source>All ports of the host are open; without the port the entry means the same.</source>
        <translation>該主機的所有連接埠都已放行，不寫連接埠意思相同。</translation>
    </message>
    <message>
        <source>%1 in this list opens this host too.</source>
        <translation>清單中的 %1 已放行此主機。</translation>
    </message>
    <message>
        <source>It opens this host alone; each sub-domain needs an entry of its own.</source>
        <translation>只放行此主機，每個子網域須單獨填寫。</translation>
    </message>
    <message>
        <source>documented by the platform</source>
        <translation>平台文件</translation>
    </message>
    <message>
        <source>reported by developers</source>
        <translation>開發者回報</translation>
    </message>
    <message>
        <source>our conclusion</source>
        <translation>本程式推斷</translation>
    </message>
    <message>
        <source>quotes or bullets removed</source>
        <translation>去掉了引號或項目符號</translation>
    </message>
    <message>
        <source>full-width characters replaced</source>
        <translation>全形字元已轉換</translation>
    </message>
    <message>
        <source>written in lower case</source>
        <translation>改為小寫</translation>
    </message>
    <message>
        <source>written in Punycode</source>
        <translation>轉為 Punycode</translation>
    </message>
    <message>
        <source>path removed</source>
        <translation>去掉了路徑</translation>
    </message>
    <message>
        <source>user and password removed</source>
        <translation>去掉了使用者名稱和密碼</translation>
    </message>
    <message>
        <source>dot at the end removed</source>
        <translation>去掉了結尾的點</translation>
    </message>
    <message>
        <source>scheme added</source>
        <translation>補上了協定</translation>
    </message>
    <message>
        <source>scheme removed</source>
        <translation>去掉了協定</translation>
    </message>
    <message>
        <source>one of two schemes removed</source>
        <translation>去掉了重複的協定</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未比對</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>待新增</translation>
    </message>
    <message>
        <source>With next release</source>
        <translation>待發布生效</translation>
    </message>
    <message>
        <source>To remove</source>
        <translation>待移除</translation>
    </message>
    <message>
        <source>Until next release</source>
        <translation>發布前仍生效</translation>
    </message>
    <message>
        <source>Backend only</source>
        <translation>僅後端有</translation>
    </message>
    <message>
        <source>Wanted. What the platform has is not known yet.</source>
        <translation>期望設定；尚不知道平台上的情況。</translation>
    </message>
    <message>
        <source>Wanted, and the platform has it.</source>
        <translation>期望設定，平台上已有。</translation>
    </message>
    <message>
        <source>Wanted, and the platform does not have it.</source>
        <translation>期望設定，平台上還沒有。</translation>
    </message>
    <message>
        <source>Wanted and set on the platform; in force with the next release.</source>
        <translation>已在平台上設定，下次發布後生效。</translation>
    </message>
    <message>
        <source>The platform has it, and it is not wanted.</source>
        <translation>平台上有，但不在期望清單中。</translation>
    </message>
    <message>
        <source>Taken out on the platform; in force until the next release.</source>
        <translation>已在平台上移除，下次發布前仍生效。</translation>
    </message>
    <message>
        <source>Only the backend has it.</source>
        <translation>只有後端的清單中有。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Sorted out</source>
        <translation>被平台剔除</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒絕</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Changes are in force at once.</source>
        <translation>修改立即生效。</translation>
    </message>
    <message>
        <source>Changes are in force with the next release.</source>
        <translation>修改在下次發布後生效。</translation>
    </message>
    <message>
        <source>Changes are in force with a newly uploaded trial build.</source>
        <translation>修改在重新上傳體驗版後生效。</translation>
    </message>
    <message>
        <source>%1 on Android</source>
        <comment>a mini-program platform&apos;s app</comment>
        <translation>%1 Android 版</translation>
    </message>
    <message>
        <source>%1 on iOS</source>
        <comment>a mini-program platform&apos;s app</comment>
        <translation>%1 iOS 版</translation>
    </message>
</context>
<context>
    <name>DomainsHeader</name>
    <message>
        <source>Domains</source>
        <translation>網域</translation>
    </message>
    <message>
        <source>Check hosts</source>
        <translation>檢查主機</translation>
    </message>
    <message>
        <source>Stages the difference for review; nothing is sent yet.</source>
        <translation>將差異暫存待審閱，此時不會送出。</translation>
    </message>
    <message>
        <source>Copy a list as the platform&apos;s console takes it</source>
        <translation>依平台後台的格式複製清單</translation>
    </message>
    <message>
        <source>Copy a list</source>
        <translation>複製清單</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wanted</source>
        <comment>entries of domain lists</comment>
        <translation>
            <numerusform>期望 %Ln 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n change(s)…</source>
        <translation>
            <numerusform>送出 %n 處修改…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand in %n change(s)…</source>
        <translation>
            <numerusform>提交 %n 處修改…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n to the backend</source>
        <translation>
            <numerusform>將 %n 處同步到後端</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DomainsPage</name>
    <message>
        <source>Platforms</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Paste many hosts…</source>
        <translation>批次貼上網域…</translation>
    </message>
    <message>
        <source>Hand in to the platform…</source>
        <translation>提交到平台…</translation>
    </message>
    <message>
        <source>Check hosts</source>
        <translation>檢查主機</translation>
    </message>
</context>
<context>
    <name>EntryField</name>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>List to add to</source>
        <translation>要新增到的清單</translation>
    </message>
    <message>
        <source>Host to add</source>
        <translation>要新增的主機</translation>
    </message>
    <message>
        <source>Paste many hosts at once</source>
        <translation>一次貼上多個網域</translation>
    </message>
    <message>
        <source>Paste many hosts</source>
        <translation>批次貼上網域</translation>
    </message>
    <message>
        <source>For %1.</source>
        <comment>wx.request</comment>
        <translation>用於 %1。</translation>
    </message>
    <message>
        <source>Each host is entered by itself; sub-domains are not covered.</source>
        <translation>每個主機須單獨填寫，不包含子網域。</translation>
    </message>
    <message>
        <source>A host opens its sub-domains too.</source>
        <translation>填寫一個網域，其子網域也會放行。</translation>
    </message>
    <message>
        <source>One entry opens all hosts of the same registered name.</source>
        <translation>填寫一項，同一主網域下的所有主機都會放行。</translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln entries.</source>
        <translation>
            <numerusform>最多 %Ln 項。</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be entered as %1.</source>
        <translation>將填寫為 %1。</translation>
    </message>
    <message>
        <source>Will be entered as %1: %2.</source>
        <comment>an address, what was changed</comment>
        <translation>將填寫為 %1：%2。</translation>
    </message>
    <message>
        <source>%1 %2 would answer %3: %4</source>
        <comment>a sentence; WeChat; a code; what it means</comment>
        <translation>%1%2會回覆 %3：%4</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>改用 %1</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>Production</source>
        <translation>生產環境</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>預釋出環境</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>測試環境</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The backend says: “%1”</source>
        <translation>後端提示：「%1」</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>請稍候再試。</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <comment>as the backend asked</comment>
        <translation>
            <numerusform>請在 %n 秒後重試。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登入</translation>
    </message>
    <message>
        <source>Sign in again; what you entered is kept.</source>
        <translation>請重新登入；已輸入的內容不會丟失。</translation>
    </message>
    <message>
        <source>Your account may not do this</source>
        <translation>您的帳號沒有此權限</translation>
    </message>
    <message>
        <source>Ask an owner of the shop for the right, or sign in as somebody else.</source>
        <translation>請向店主申請權限，或換一個帳號登入。</translation>
    </message>
    <message>
        <source>The backend refused</source>
        <translation>後端拒絕了請求</translation>
    </message>
    <message>
        <source>It gave no reason; the details may tell more.</source>
        <translation>沒有給出原因；詳情中可能有更多資訊。</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>It may have been deleted by somebody else. Reload the list.</source>
        <translation>可能已被他人刪除，請重新整理列表。</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>已被他人修改</translation>
    </message>
    <message>
        <source>Compare both versions and choose which to keep.</source>
        <translation>請比較兩個版本並選擇保留哪一個。</translation>
    </message>
    <message>
        <source>The backend is busy</source>
        <translation>後端繁忙</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>無法識別後端的回覆</translation>
    </message>
    <message>
        <source>The address answered, but not as this kind of backend should.</source>
        <translation>該地址有回應，但不像這類後端的回覆。</translation>
    </message>
    <message>
        <source>Check the address and the connector of this shop; the details say what came.</source>
        <translation>請檢查商店的地址和聯結器；詳情中有收到的內容。</translation>
    </message>
    <message>
        <source>The backend cannot be reached</source>
        <translation>無法連線後端</translation>
    </message>
    <message>
        <source>There is no connection, or no server answers at this address.</source>
        <translation>網路不通，或該地址沒有伺服器響應。</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>請檢查網路和地址後重試。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>響應超時</translation>
    </message>
    <message>
        <source>The backend took too long to answer.</source>
        <translation>後端響應時間過長。</translation>
    </message>
    <message>
        <source>Try again; if it stays slow, ask whoever runs the server.</source>
        <translation>請重試；如果一直很慢，請聯絡伺服器管理員。</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>證書不受信任</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one you mean, so nothing was sent.</source>
        <translation>伺服器無法證明自己的身份，因此沒有傳送任何內容。</translation>
    </message>
    <message>
        <source>If the certificate is your own, add it under Trust in the shop&apos;s connection.</source>
        <translation>如果是自有證書，請在商店連線的「信任」中新增。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation>準備好後可重試。</translation>
    </message>
    <message>
        <source>Not offered by this backend</source>
        <translation>此後端不提供</translation>
    </message>
    <message>
        <source>The connector has a fault</source>
        <translation>聯結器有錯誤</translation>
    </message>
    <message>
        <source>The file that describes this backend is wrong; the backend itself may be fine.</source>
        <translation>描述此後端的檔案有誤；後端本身可能正常。</translation>
    </message>
    <message>
        <source>The details name the file and the line for whoever wrote it.</source>
        <translation>詳情中列出了檔案和行號，供編寫者檢視。</translation>
    </message>
    <message>
        <source>This computer could not store it</source>
        <translation>本機無法儲存</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>沒有任何更改。</translation>
    </message>
    <message>
        <source>Check free space and rights of the program&apos;s folder, then try again.</source>
        <translation>請檢查磁碟空間和程式資料夾的權限後重試。</translation>
    </message>
    <message>
        <source>The change was sent; whether it was done is not known.</source>
        <translation>更改已提交，但不確定是否已執行。</translation>
    </message>
    <message>
        <source>Check again before you send it once more.</source>
        <translation>再次提交前請先核對。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>headline. explanation and advice</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>There is no server of this name</source>
        <translation>找不到該名稱的伺服器</translation>
    </message>
    <message>
        <source>The name in the shop&apos;s address is not known, or there is no network.</source>
        <translation>商店地址中的網域名稱無法解析，或者網路未連線。</translation>
    </message>
    <message>
        <source>Check the address for a typing mistake, and the network.</source>
        <translation>請檢查地址是否有誤，並檢查網路。</translation>
    </message>
    <message>
        <source>No server runs at this address</source>
        <translation>該地址上沒有伺服器在執行</translation>
    </message>
    <message>
        <source>The computer is there, but refuses the connection.</source>
        <translation>主機可以到達，但拒絕了連線。</translation>
    </message>
    <message>
        <source>Check the address and its port; if they are right, the server has to be started.</source>
        <translation>請檢查地址和連接埠；如果沒有錯，需要啟動伺服器。</translation>
    </message>
    <message>
        <source>The answer was cut off</source>
        <translation>回應不完整</translation>
    </message>
    <message>
        <source>The connection broke before all of it was here.</source>
        <translation>內容還沒傳完，連線就中斷了。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask whoever runs the server.</source>
        <translation>請重試；如果一直這樣，請聯絡伺服器的負責人。</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>伺服器出錯了</translation>
    </message>
    <message>
        <source>The backend&apos;s own program ran into an error; address and connection are fine.</source>
        <translation>後端自身的程式出錯；地址和連線都沒有問題。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell whoever runs the server the details.</source>
        <translation>請重試；如果一直這樣，請把詳細資訊告訴伺服器的負責人。</translation>
    </message>
    <message>
        <source>The backend does not answer</source>
        <translation>後端沒有回應</translation>
    </message>
    <message>
        <source>A gateway in front of it answered in its place; it may be restarting.</source>
        <translation>由它前面的閘道代為應答；後端可能正在重新啟動。</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>回應過大</translation>
    </message>
    <message>
        <source>More came than fits into one answer, so reading was stopped.</source>
        <translation>回傳的內容超過了單次回應的上限，已停止讀取。</translation>
    </message>
    <message>
        <source>Narrow the search; if it stays so, tell whoever runs the server.</source>
        <translation>請縮小搜尋範圍；如果一直這樣，請聯絡伺服器的負責人。</translation>
    </message>
    <message>
        <source>The server sends you elsewhere</source>
        <translation>伺服器要求轉到其他地址</translation>
    </message>
    <message>
        <source>It answered with another address. Nothing of yours is ever taken there.</source>
        <translation>它回傳了另一個地址。您的任何資訊都不會被帶到那裡。</translation>
    </message>
    <message>
        <source>Check the shop&apos;s address; the details name the other one.</source>
        <translation>請檢查商店地址；詳細資訊中有另一個地址。</translation>
    </message>
    <message>
        <source>A web page came instead of data</source>
        <translation>回傳的是網頁而不是資料</translation>
    </message>
    <message>
        <source>Something answers at this address, but not the shop&apos;s admin interface.</source>
        <translation>該地址有回應，但不是商店的管理介面。</translation>
    </message>
    <message>
        <source>Check the address and the kind of backend in the shop&apos;s connection.</source>
        <translation>請檢查商店連線中的地址和後端類型。</translation>
    </message>
    <message>
        <source>No encrypted connection</source>
        <translation>無法建立加密連線</translation>
    </message>
    <message>
        <source>A server answers, but the two could not agree on TLS: it may not speak it at this port, or only in an old version.</source>
        <translation>伺服器有回應，但雙方未能協商 TLS：該連接埠可能不支援 TLS，或只支援舊版本。</translation>
    </message>
    <message>
        <source>Check the port, and whether the address begins with https or http.</source>
        <translation>請檢查連接埠，以及網址應以 https 還是 http 開頭。</translation>
    </message>
    <message>
        <source>No web server answers there</source>
        <translation>該網址沒有網站服務回應</translation>
    </message>
    <message>
        <source>The connection was closed before anything came that is HTTP.</source>
        <translation>連線在收到任何 HTTP 回應之前就被關閉了。</translation>
    </message>
    <message>
        <source>Check the port, and whether the address begins with https or http; try again if the server may have been restarting.</source>
        <translation>請檢查連接埠，以及網址應以 https 還是 http 開頭；如果伺服器可能正在重新啟動，請稍後再試。</translation>
    </message>
    <message>
        <source>The answer was not waited for</source>
        <translation>沒有等到結果</translation>
    </message>
    <message>
        <source>Zhanggui ended, or was ended, while this was on its way.</source>
        <translation>傳送過程中，掌櫃已結束或被終止。</translation>
    </message>
    <message>
        <source>Look at what the shop has now before it is sent again.</source>
        <translation>請先查看商店現在的內容，再決定是否重新傳送。</translation>
    </message>
    <message>
        <source>The shop&apos;s connector cannot be used</source>
        <translation>無法使用這家店的聯結器</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <comment>the backend</comment>
        <translation>後端提示：「%1」</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒絕</translation>
    </message>
</context>
<context>
    <name>FieldInput</name>
    <message>
        <source>on sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>off sale</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>This can&apos;t be empty.</source>
        <translation>不能為空。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>至少 %n 個字元。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s); this is %1.</source>
        <translation>
            <numerusform>最多 %n 個字元；現在是 %1 個。</numerusform>
        </translation>
    </message>
    <message>
        <source>A whole number, such as 120.</source>
        <translation>請輸入整數，例如 120。</translation>
    </message>
    <message>
        <source>An amount with at most two decimals, such as 19.90.</source>
        <translation>請輸入金額，最多兩位小數，例如 19.90。</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>不小於 %1。</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>不大於 %1。</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>Yesterday %1</source>
        <comment>yesterday&apos;s figure follows</comment>
        <translation>昨日 %1</translation>
    </message>
</context>
<context>
    <name>FileLogSource</name>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 已不存在</translation>
    </message>
</context>
<context>
    <name>FilterTerm</name>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是數字。</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>缺少值。</translation>
    </message>
    <message>
        <source>A number cannot be matched with ~.</source>
        <translation>數字不能用 ~ 匹配。</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2</source>
        <translation>“%1”不是正規表示式：%2</translation>
    </message>
    <message>
        <source>A text can be : or = or ~, not more or less.</source>
        <translation>文字只能用 :、= 或 ~，不能比較大小。</translation>
    </message>
    <message>
        <source>“%1” is no status such as 503 or 5xx.</source>
        <translation>“%1”不是 503 或 5xx 這樣的狀態碼。</translation>
    </message>
</context>
<context>
    <name>GzipInflater</name>
    <message>
        <source>The compressed file is cut: its end is missing.</source>
        <translation>壓縮檔不完整：缺少結尾部分。</translation>
    </message>
    <message>
        <source>The compressed file is damaged.</source>
        <translation>壓縮檔已損壞。</translation>
    </message>
</context>
<context>
    <name>HandInDialog</name>
    <message>
        <source>%1 in all, %2 new, %3 to go</source>
        <comment>numbers of entries</comment>
        <translation>共 %1 項，新增 %2 項，移除 %3 項</translation>
    </message>
    <message>
        <source>Hand in to %1</source>
        <comment>WeChat</comment>
        <translation>提交到%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries would be refused.</source>
        <translation>
            <numerusform>有 %Ln 項會被拒絕。</numerusform>
        </translation>
    </message>
    <message>
        <source>A list with a wrong entry is not saved there as a whole. Put them right first.</source>
        <translation>只要有一項不符合規則，整個清單都無法儲存。請先改正。</translation>
    </message>
    <message>
        <source>The lists</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Nothing differs from what is noted of the console.</source>
        <translation>與記錄的平台後台內容沒有差異。</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>複製此清單</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>步驟</translation>
    </message>
    <message>
        <source>Open the console, as an administrator of the mini-program.</source>
        <translation>以小程式管理員身分開啟平台後台。</translation>
    </message>
    <message>
        <source>Paste each list in place of the one that is there.</source>
        <translation>逐個貼上清單，取代原有內容。</translation>
    </message>
    <message>
        <source>Save; the administrator confirms by scanning a code.</source>
        <translation>儲存，並由管理員掃碼確認。</translation>
    </message>
    <message>
        <source>For business domains: put the verification file at the root of each host.</source>
        <translation>業務網域：將驗證檔放到每個網域的根目錄。</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>開啟平台後台</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>It is saved there</source>
        <translation>已在平台儲存</translation>
    </message>
    <message>
        <source>Tick off the steps first.</source>
        <translation>請先勾選各步驟。</translation>
    </message>
</context>
<context>
    <name>HealthTexts</name>
    <message>
        <source>The server shows no certificate.</source>
        <translation>伺服器沒有出示憑證。</translation>
    </message>
    <message>
        <source>What the server shows is not a readable certificate ({found}).</source>
        <translation>伺服器出示的不是可讀的憑證（{found}）。</translation>
    </message>
    <message>
        <source>The certificate ended on {found}.</source>
        <translation>憑證已於 {found} 到期。</translation>
    </message>
    <message>
        <source>The certificate is not valid before {found}.</source>
        <translation>憑證在 {found} 之前尚未生效。</translation>
    </message>
    <message>
        <source>The certificate was revoked by its issuer.</source>
        <translation>憑證已被簽發機構撤銷。</translation>
    </message>
    <message>
        <source>The certificate ends on {found}.</source>
        <translation>憑證將於 {found} 到期。</translation>
    </message>
    <message>
        <source>The certificate of {subject} is version {found}, not version 3.</source>
        <translation>{subject} 的憑證是版本 {found}，而不是版本 3。</translation>
    </message>
    <message>
        <source>The serial number {found} is not positive or over 20 bytes long.</source>
        <translation>序號 {found} 不是正數，或超過 20 位元組。</translation>
    </message>
    <message>
        <source>The certificate of {subject} names two different signature methods.</source>
        <translation>{subject} 的憑證寫了兩種不同的簽章演算法。</translation>
    </message>
    <message>
        <source>The certificate of {subject} is signed with {found}, which is not safe enough or not known to clients.</source>
        <translation>{subject} 的憑證用 {found} 簽章，不夠安全或用戶端不認得。</translation>
    </message>
    <message>
        <source>The certificate of {subject} names no issuer.</source>
        <translation>{subject} 的憑證沒有寫簽發機構。</translation>
    </message>
    <message>
        <source>The certificate of an authority has no name.</source>
        <translation>某個機構的憑證沒有名稱。</translation>
    </message>
    <message>
        <source>The certificate of {subject} writes its dates in the wrong form.</source>
        <translation>{subject} 的憑證日期格式有誤。</translation>
    </message>
    <message>
        <source>The certificate of {subject} has unique identifiers, which are forbidden.</source>
        <translation>{subject} 的憑證帶有被禁用的唯一識別碼。</translation>
    </message>
    <message>
        <source>The key of {subject} is too weak: {found}; {wanted} is the least.</source>
        <translation>{subject} 的金鑰太弱：{found}，至少要 {wanted}。</translation>
    </message>
    <message>
        <source>The key of {subject} has an odd size: {found} is no multiple of 8 bits.</source>
        <translation>{subject} 的金鑰長度異常：{found} 不是 8 位元的整數倍。</translation>
    </message>
    <message>
        <source>Clients do not take keys of the kind {found} ({subject}).</source>
        <translation>用戶端不接受 {found} 類型的金鑰（{subject}）。</translation>
    </message>
    <message>
        <source>The certificate of {subject} has an unreadable extension {found}.</source>
        <translation>{subject} 的憑證中擴充項 {found} 無法解析。</translation>
    </message>
    <message>
        <source>The certificate of {subject} has the extension {found} twice.</source>
        <translation>{subject} 的憑證中擴充項 {found} 出現了兩次。</translation>
    </message>
    <message>
        <source>The certificate of {subject} has the critical extension {found}, which no client knows.</source>
        <translation>{subject} 的憑證帶有用戶端都不認得的關鍵擴充項 {found}。</translation>
    </message>
    <message>
        <source>The extension {found} of {subject} is critical where it must not be, or the other way round.</source>
        <translation>{subject} 的擴充項 {found} 的「關鍵」標記不符合規定。</translation>
    </message>
    <message>
        <source>The certificate of {subject} does not say which key signed it.</source>
        <translation>{subject} 的憑證沒有寫明由哪個金鑰簽章。</translation>
    </message>
    <message>
        <source>The certificate of {subject} says wrongly which key signed it.</source>
        <translation>{subject} 的憑證寫錯了簽章金鑰的識別。</translation>
    </message>
    <message>
        <source>The authority {subject} has no identifier for its key.</source>
        <translation>簽發機構 {subject} 的金鑰沒有識別。</translation>
    </message>
    <message>
        <source>{subject} signed a certificate, but its own does not say that it is an authority.</source>
        <translation>{subject} 簽發了憑證，但它自己的憑證沒有寫明它是簽發機構。</translation>
    </message>
    <message>
        <source>The certificate of {subject} limits a path that it may not sign.</source>
        <translation>{subject} 的憑證限制了它無權簽發的路徑。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is that of an authority.</source>
        <translation>伺服器用的是簽發機構的憑證。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate would be allowed to sign others.</source>
        <translation>伺服器的憑證被允許簽發其他憑證。</translation>
    </message>
    <message>
        <source>The authority {subject} does not say what its key is for.</source>
        <translation>簽發機構 {subject} 沒有寫明金鑰的用途。</translation>
    </message>
    <message>
        <source>The key of the server&apos;s certificate is not meant for TLS.</source>
        <translation>伺服器憑證的金鑰用途不包含 TLS。</translation>
    </message>
    <message>
        <source>The certificate does not say that it is for servers.</source>
        <translation>憑證沒有寫明用於伺服器。</translation>
    </message>
    <message>
        <source>The certificate is not for servers, only for {found}.</source>
        <translation>憑證不用於伺服器，只用於 {found}。</translation>
    </message>
    <message>
        <source>The certificate of {subject} allows {found}, which it must not.</source>
        <translation>{subject} 的憑證允許了不該允許的用途 {found}。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has name constraints, which only authorities may.</source>
        <translation>伺服器的憑證帶有只有簽發機構才能有的名稱限制。</translation>
    </message>
    <message>
        <source>The name constraints of {subject} are wrong: {found}.</source>
        <translation>{subject} 的名稱限制有誤：{found}。</translation>
    </message>
    <message>
        <source>The certificate of {subject} names the policy {found} twice.</source>
        <translation>{subject} 的憑證把原則 {found} 寫了兩次。</translation>
    </message>
    <message>
        <source>The certificate is for {found}, not for {wanted}.</source>
        <translation>憑證屬於 {found}，不屬於 {wanted}。</translation>
    </message>
    <message>
        <source>The certificate lists no host names; clients ignore its common name ({found}).</source>
        <translation>憑證沒有列出網域名稱；用戶端不看通用名稱（{found}）。</translation>
    </message>
    <message>
        <source>The certificate lists “{found}”, which is no host name.</source>
        <translation>憑證列出了「{found}」，但它不是合法網域名稱。</translation>
    </message>
    <message>
        <source>The certificate lists “{found}”: a wildcard may only be the whole first part.</source>
        <translation>憑證列出了「{found}」：萬用字元只能單獨佔第一段。</translation>
    </message>
    <message>
        <source>The certificate lists “{found}”, which would be everybody&apos;s names.</source>
        <translation>憑證列出了「{found}」，這會涵蓋所有人的網域名稱。</translation>
    </message>
    <message>
        <source>The certificate lists the address {found} as if it were a name.</source>
        <translation>憑證把 IP 位址 {found} 當作網域名稱列出。</translation>
    </message>
    <message>
        <source>The common name “{found}” is not among the names that the certificate lists.</source>
        <translation>通用名稱「{found}」不在憑證列出的網域名稱之中。</translation>
    </message>
    <message>
        <source>The common name “{found}” is not among the names that the certificate lists, though of the same domain.</source>
        <translation>通用名稱「{found}」不在憑證列出的網域名稱之中，但屬於同一主網域。</translation>
    </message>
    <message>
        <source>“{found}” is neither a host name nor an address.</source>
        <translation>「{found}」既不是網域名稱也不是 IP 位址。</translation>
    </message>
    <message>
        <source>The server does not send the certificate of {found}, which issued that of {subject}.</source>
        <translation>憑證鏈不完整：伺服器沒有傳送 {found} 的憑證，而 {subject} 的憑證由它簽發。</translation>
    </message>
    <message>
        <source>The certificate vouches only for itself.</source>
        <translation>這是自簽憑證。</translation>
    </message>
    <message>
        <source>The certificate comes from {found}, which is not trusted.</source>
        <translation>憑證來自不受信任的機構 {found}。</translation>
    </message>
    <message>
        <source>The certificate of {subject} was not signed by the authority that it names.</source>
        <translation>{subject} 的憑證並非由它所寫的機構簽章。</translation>
    </message>
    <message>
        <source>The certificate of the authority {subject} ended on {found}.</source>
        <translation>簽發機構 {subject} 的憑證已於 {found} 到期。</translation>
    </message>
    <message>
        <source>The certificate of the authority {subject} is not valid before {found}.</source>
        <translation>簽發機構 {subject} 的憑證在 {found} 之前尚未生效。</translation>
    </message>
    <message>
        <source>{subject} signed a certificate without being an authority.</source>
        <translation>{subject} 不是簽發機構，卻簽發了憑證。</translation>
    </message>
    <message>
        <source>The key of the authority {subject} may not sign certificates.</source>
        <translation>簽發機構 {subject} 的金鑰不得用於簽發憑證。</translation>
    </message>
    <message>
        <source>There are more authorities in the chain than {subject} allows.</source>
        <translation>憑證鏈中的機構層數超過了 {subject} 的限制。</translation>
    </message>
    <message>
        <source>The chain is too long.</source>
        <translation>憑證鏈過長。</translation>
    </message>
    <message>
        <source>The chain is too complex to be followed.</source>
        <translation>憑證鏈過於複雜，無法核對。</translation>
    </message>
    <message>
        <source>An authority in the chain may not vouch for the names of {subject}.</source>
        <translation>憑證鏈中有機構無權為 {subject} 的網域名稱簽發。</translation>
    </message>
    <message>
        <source>The authority {subject} may not issue for servers.</source>
        <translation>簽發機構 {subject} 無權簽發伺服器憑證。</translation>
    </message>
    <message>
        <source>The policies of the chain do not go together.</source>
        <translation>憑證鏈中的原則互相矛盾。</translation>
    </message>
    <message>
        <source>The authority {subject} was revoked.</source>
        <translation>簽發機構 {subject} 已被撤銷。</translation>
    </message>
    <message>
        <source>Whether {subject} was revoked is not known.</source>
        <translation>無法得知 {subject} 是否已被撤銷。</translation>
    </message>
    <message>
        <source>The chain is not valid at {subject}: {found}.</source>
        <translation>憑證鏈在 {subject} 處無效：{found}。</translation>
    </message>
    <message>
        <source>The certificate of {subject} is sent in the wrong place.</source>
        <translation>{subject} 的憑證傳送順序有誤。</translation>
    </message>
    <message>
        <source>The certificate of {subject} is sent more than once.</source>
        <translation>{subject} 的憑證重複傳送。</translation>
    </message>
    <message>
        <source>The root {subject} is sent along, which no client needs.</source>
        <translation>多傳送了根憑證 {subject}，用戶端都不需要。</translation>
    </message>
    <message>
        <source>The certificate of {subject} is sent along, but belongs to another chain.</source>
        <translation>多傳送了 {subject} 的憑證，它屬於另一條憑證鏈。</translation>
    </message>
    <message>
        <source>One of the certificates sent along cannot be read ({found}).</source>
        <translation>隨附的憑證中有一張無法解析（{found}）。</translation>
    </message>
    <message>
        <source>The name {subject} does not exist.</source>
        <translation>網域名稱 {subject} 不存在。</translation>
    </message>
    <message>
        <source>The name servers gave no answer for {subject} ({found}).</source>
        <translation>DNS 伺服器無法解析 {subject}（{found}）。</translation>
    </message>
    <message>
        <source>The name servers did not answer for {subject} in time.</source>
        <translation>DNS 伺服器解析 {subject} 逾時。</translation>
    </message>
    <message>
        <source>{subject} refuses connections.</source>
        <translation>{subject} 拒絕連線。</translation>
    </message>
    <message>
        <source>{subject} cannot be reached ({found}).</source>
        <translation>無法連線 {subject}（{found}）。</translation>
    </message>
    <message>
        <source>{subject} did not answer in time.</source>
        <translation>連線 {subject} 逾時。</translation>
    </message>
    <message>
        <source>{subject} was not tested: this computer has no way there.</source>
        <translation>未檢測 {subject}：本機沒有通往該位址的網路。</translation>
    </message>
    <message>
        <source>{subject} did not finish the TLS handshake in time.</source>
        <translation>{subject} 的 TLS 交握逾時。</translation>
    </message>
    <message>
        <source>{subject} does not speak TLS on this port.</source>
        <translation>{subject} 的該連接埠沒有啟用 TLS。</translation>
    </message>
    <message>
        <source>{subject} speaks only {found}; {wanted} is the least.</source>
        <translation>{subject} 只支援 {found}，至少要 {wanted}。</translation>
    </message>
    <message>
        <source>{subject} also still speaks {found}.</source>
        <translation>{subject} 仍支援舊版本 {found}。</translation>
    </message>
    <message>
        <source>{subject} offers no forward secrecy ({found}), which iOS demands.</source>
        <translation>{subject} 不支援 iOS 要求的前向保密（{found}）。</translation>
    </message>
    <message>
        <source>The addresses show different certificates ({found}): a roll-out, or one was forgotten.</source>
        <translation>各 IP 出示的憑證不同（{found} 張）：可能正在更換，或漏了某台伺服器。</translation>
    </message>
    <message>
        <source>{subject} gave no HTTP answer ({found}).</source>
        <translation>{subject} 沒有傳回 HTTP 回應（{found}）。</translation>
    </message>
    <message>
        <source>{subject} answers with HTTP {found}.</source>
        <translation>{subject} 傳回 HTTP {found}。</translation>
    </message>
    <message>
        <source>{subject} redirects to {found}.</source>
        <translation>{subject} 重新導向到 {found}。</translation>
    </message>
    <message>
        <source>{subject} does not send Strict-Transport-Security.</source>
        <translation>{subject} 沒有傳送 Strict-Transport-Security。</translation>
    </message>
    <message>
        <source>{subject} does not say UTF-8: {found}.</source>
        <translation>{subject} 沒有宣告 UTF-8：{found}。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the servers&apos; by {found}: what depends on dates is unsure.</source>
        <translation>本機時鐘與伺服器相差 {found}，與日期有關的判斷不可靠。</translation>
    </message>
    <message>
        <source>Renew the certificate and make the server load the new one; then look why that did not happen by itself.</source>
        <translation>續簽憑證並讓伺服器載入新憑證，然後查明為何沒有自動續簽。</translation>
    </message>
    <message>
        <source>Have a new certificate issued by a public authority; it will have this right.</source>
        <translation>向公開簽發機構重新申請憑證即可解決。</translation>
    </message>
    <message>
        <source>Give the server the full chain: its own certificate first, then each issuer up to, but without, the root (often called fullchain.pem). Browsers fill the gap by themselves, phones do not.</source>
        <translation>為伺服器設定完整憑證鏈：先是自己的憑證，再依次是各級中繼憑證，不含根憑證（通常叫 fullchain.pem）。瀏覽器會自行補全，手機不會。</translation>
    </message>
    <message>
        <source>Leave in the chain file only the server&apos;s certificate and its issuers, in this order, without the root.</source>
        <translation>憑證鏈檔案中只保留伺服器憑證和各級中繼憑證，按此順序，不含根憑證。</translation>
    </message>
    <message>
        <source>Go back to the certificate before, or wait; look whether the clocks are right.</source>
        <translation>換回之前的憑證，或等待生效；並檢查時鐘是否準確。</translation>
    </message>
    <message>
        <source>Have the certificate issued for this host too, or give the server the one it has for it; a server without SNI settings shows its first.</source>
        <translation>讓憑證也包含此網域，或為伺服器設定對應的憑證；沒有設定 SNI 的伺服器會出示它的第一張憑證。</translation>
    </message>
    <message>
        <source>Look for a typing error, then at the domain&apos;s DNS records.</source>
        <translation>先檢查是否拼錯，再檢查網域的 DNS 記錄。</translation>
    </message>
    <message>
        <source>Start the server on this port, or take the address out of the DNS records.</source>
        <translation>在此連接埠啟動服務，或從 DNS 記錄中移除此位址。</translation>
    </message>
    <message>
        <source>Look at the server and at the firewall in front of it.</source>
        <translation>檢查伺服器及其前面的防火牆。</translation>
    </message>
    <message>
        <source>Switch TLS on for this port.</source>
        <translation>為此連接埠啟用 TLS。</translation>
    </message>
    <message>
        <source>Switch TLS 1.2 and 1.3 on in the server&apos;s settings.</source>
        <translation>在伺服器設定中啟用 TLS 1.2 和 1.3。</translation>
    </message>
    <message>
        <source>Switch the old versions off when no old client needs them.</source>
        <translation>如果沒有舊用戶端需要，請停用舊版本。</translation>
    </message>
    <message>
        <source>Allow cipher suites with ECDHE.</source>
        <translation>啟用含 ECDHE 的加密套件。</translation>
    </message>
    <message>
        <source>Wait for the roll-out to end; if it does not, give every server the same certificate.</source>
        <translation>等待更換完成；若一直不一致，請為每台伺服器設定相同的憑證。</translation>
    </message>
    <message>
        <source>Send “charset=utf-8” in Content-Type, or Chinese texts may be misread.</source>
        <translation>在 Content-Type 中傳送「charset=utf-8」，否則中文可能亂碼。</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock.</source>
        <translation>校準本機時鐘。</translation>
    </message>
    <message>
        <source>error</source>
        <comment>how bad a finding is</comment>
        <translation>錯誤</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>how bad a finding is</comment>
        <translation>警告</translation>
    </message>
    <message>
        <source>notice</source>
        <comment>how bad a finding is</comment>
        <translation>提示</translation>
    </message>
    <message>
        <source>fine</source>
        <comment>how bad a finding is</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>Compare the whole origin with a list of your own, letter by letter, not by its beginning, its end or a pattern.</source>
        <translation>把整個源與自己的名單逐字比較，不要只比開頭、結尾或匹配規則。</translation>
    </message>
    <message>
        <source>If web pages are to call it, let the server or the gateway answer OPTIONS with 204 and Access-Control-Allow-Origin, -Methods and -Headers, and add Access-Control-Allow-Origin to every other answer. Mini-programs need none of this.</source>
        <translation>如果網頁要呼叫它，請讓伺服器或閘道器用 204 應答 OPTIONS，並帶上 Access-Control-Allow-Origin、-Methods 和 -Headers，其他應答也都加上 Access-Control-Allow-Origin。小程式不需要這些。</translation>
    </message>
    <message>
        <source>Let the server, and the firewall before it, answer OPTIONS.</source>
        <translation>讓伺服器以及前面的防火牆應答 OPTIONS。</translation>
    </message>
    <message>
        <source>Let OPTIONS pass before tokens are looked at, in the application and in the gateway.</source>
        <translation>在應用和閘道器裡，先放行 OPTIONS，再檢查令牌。</translation>
    </message>
    <message>
        <source>Answer OPTIONS where it is asked: no redirect to a sign-in page, to another name or to an address with a slash at its end.</source>
        <translation>在被問到的地址直接應答 OPTIONS：不要重定向到登入頁、別的域名或末尾多一個斜槓的地址。</translation>
    </message>
    <message>
        <source>Answer OPTIONS with 204 on this path.</source>
        <translation>在這個路徑上用 204 應答 OPTIONS。</translation>
    </message>
    <message>
        <source>Set the header in one place only (often the application and the gateway both do), to the origin of the page that asks.</source>
        <translation>只在一個地方設定這個響應頭（常見的是應用和閘道器都加了），寫來訪網頁的源。</translation>
    </message>
    <message>
        <source>Send the origin of the page that asks, after comparing it with a list of your own; never “null”.</source>
        <translation>與自己的名單比較之後，寫來訪網頁的源；絕不要寫“null”。</translation>
    </message>
    <message>
        <source>Send the origin exactly as the browser does: scheme, host and port, no path, no slash at the end, no wildcard within. For several pages, compare with a list and send the one that asks.</source>
        <translation>源要與瀏覽器寫的完全一致：協議、域名和埠，沒有路徑，末尾沒有斜槓，中間沒有萬用字元。有多個網頁時，與名單比較後寫來訪的那一個。</translation>
    </message>
    <message>
        <source>Send Access-Control-Allow-Origin with every answer, errors too (nginx needs “always” for that).</source>
        <translation>每個應答都帶 Access-Control-Allow-Origin，出錯時也要（nginx 需要加“always”）。</translation>
    </message>
    <message>
        <source>Send the origin of the page that asks in place of “*”, after comparing it with a list of your own.</source>
        <translation>與自己的名單比較之後，寫來訪網頁的源，不要寫“*”。</translation>
    </message>
    <message>
        <source>Send Access-Control-Allow-Credentials: true, in lower case.</source>
        <translation>傳送 Access-Control-Allow-Credentials: true，小寫。</translation>
    </message>
    <message>
        <source>Write names with commas between them, without brackets, quotes or blanks.</source>
        <translation>名稱之間用逗號分隔，不加括號、引號或空格。</translation>
    </message>
    <message>
        <source>Add the method to Access-Control-Allow-Methods, in capitals.</source>
        <translation>把這個方法加到 Access-Control-Allow-Methods，用大寫。</translation>
    </message>
    <message>
        <source>Add the header to Access-Control-Allow-Headers.</source>
        <translation>把這個請求頭加到 Access-Control-Allow-Headers。</translation>
    </message>
    <message>
        <source>Name Authorization in Access-Control-Allow-Headers.</source>
        <translation>在 Access-Control-Allow-Headers 裡寫明 Authorization。</translation>
    </message>
    <message>
        <source>Send the CORS headers with errors, too (nginx needs “always” for that).</source>
        <translation>出錯時也傳送 CORS 響應頭（nginx 需要加“always”）。</translation>
    </message>
    <message>
        <source>Have pages call the address that it redirects to.</source>
        <translation>讓網頁直接呼叫重定向後的地址。</translation>
    </message>
    <message>
        <source>Send Vary: Origin with every answer on this path.</source>
        <translation>在這個路徑的每個應答裡傳送 Vary: Origin。</translation>
    </message>
    <message>
        <source>Send the header always, or send Vary: Origin.</source>
        <translation>始終傳送這個響應頭，或者傳送 Vary: Origin。</translation>
    </message>
    <message>
        <source>Add the header to Access-Control-Expose-Headers.</source>
        <translation>把這個響應頭加到 Access-Control-Expose-Headers。</translation>
    </message>
    <message>
        <source>Leave Access-Control-Allow-Credentials out, or name the origins.</source>
        <translation>去掉 Access-Control-Allow-Credentials，或者寫明具體的源。</translation>
    </message>
    <message>
        <source>Send Access-Control-Max-Age: 7200.</source>
        <translation>傳送 Access-Control-Max-Age: 7200。</translation>
    </message>
    <message>
        <source>Web pages of {wanted} cannot call it: its answers to {subject} and to GET say nothing about pages of other origins.</source>
        <translation>{wanted} 的網頁無法呼叫它：對 {subject} 和 GET 的應答都沒有提到其他源的網頁。</translation>
    </message>
    <message>
        <source>It does not answer {subject} ({found}), which browsers ask before a web page may call.</source>
        <translation>它不應答 {subject}（{found}），而瀏覽器在網頁呼叫之前會先問這一句。</translation>
    </message>
    <message>
        <source>It answers {subject} with {found}, as if one had to sign in first; browsers ask that without a token before a web page may call.</source>
        <translation>它對 {subject} 應答 {found}，好像要先登入；瀏覽器在網頁呼叫之前會先不帶令牌地問這一句。</translation>
    </message>
    <message>
        <source>It redirects {subject} to {found}; browsers follow no redirect there and stop.</source>
        <translation>它把 {subject} 重定向到 {found}；瀏覽器在這裡不跟隨重定向，會直接停止。</translation>
    </message>
    <message>
        <source>It answers {subject} with {found}; anything but 200 to 299 keeps web pages of {wanted} out.</source>
        <translation>它對 {subject} 應答 {found}；只要不是 200 到 299，{wanted} 的網頁就被擋在外面。</translation>
    </message>
    <message>
        <source>The answer to {subject} names more than one origin ({found}); browsers take exactly one.</source>
        <translation>對 {subject} 的應答寫了不止一個源（{found}）；瀏覽器只接受一個。</translation>
    </message>
    <message>
        <source>The answer to {subject} allows the origin “null”, not {wanted}.</source>
        <translation>對 {subject} 的應答允許的源是“null”，而不是 {wanted}。</translation>
    </message>
    <message>
        <source>The answer to {subject} is for web pages of {found}, not of {wanted}.</source>
        <translation>對 {subject} 的應答允許的是 {found} 的網頁，而不是 {wanted} 的。</translation>
    </message>
    <message>
        <source>The answer to {subject} has no Access-Control-Allow-Origin, so web pages of {wanted} may not read it.</source>
        <translation>對 {subject} 的應答沒有 Access-Control-Allow-Origin，{wanted} 的網頁讀不到它。</translation>
    </message>
    <message>
        <source>The answer to {subject} allows any origin (*), which browsers refuse for pages that send cookies.</source>
        <translation>對 {subject} 的應答允許任何源（*），而頁面要傳送 Cookie 時瀏覽器不接受這種寫法。</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials in the answer to {subject} is {found}, not {wanted}, so pages that send cookies may not read it.</source>
        <translation>對 {subject} 的應答中 Access-Control-Allow-Credentials 是 {found} 而不是 {wanted}，傳送 Cookie 的頁面讀不到它。</translation>
    </message>
    <message>
        <source>{subject} holds something that is not a name: {found}. Browsers then refuse the whole answer.</source>
        <translation>{subject} 裡有不是名稱的內容：{found}。瀏覽器會因此拒絕整個應答。</translation>
    </message>
    <message>
        <source>Web pages may not use {wanted}: allowed are {found}.</source>
        <translation>網頁不能使用 {wanted}：允許的是 {found}。</translation>
    </message>
    <message>
        <source>Web pages may not send the header {wanted}: allowed are {found}.</source>
        <translation>網頁不能傳送 {wanted} 請求頭：允許的是 {found}。</translation>
    </message>
    <message>
        <source>Web pages may not send Authorization: the “*” in Access-Control-Allow-Headers does not stand for it.</source>
        <translation>網頁不能傳送 Authorization：Access-Control-Allow-Headers 裡的“*”不包括它。</translation>
    </message>
    <message>
        <source>It does not answer {subject} when a web page asks ({found}).</source>
        <translation>網頁來問時，它不應答 {subject}（{found}）。</translation>
    </message>
    <message>
        <source>It answers {subject} with {found} and without Access-Control-Allow-Origin: a web page sees a network error, not what is wrong.</source>
        <translation>它對 {subject} 應答 {found}，且沒有 Access-Control-Allow-Origin：網頁只看到網路錯誤，看不到原因。</translation>
    </message>
    <message>
        <source>It redirects {subject} to {found}, another origin: browsers go there as the origin “null”.</source>
        <translation>它把 {subject} 重定向到另一個源 {found}：瀏覽器去那裡時源變成“null”。</translation>
    </message>
    <message>
        <source>It redirects {subject} to {found}, which must let the web page in as well.</source>
        <translation>它把 {subject} 重定向到 {found}，那裡也必須允許這個網頁。</translation>
    </message>
    <message>
        <source>The answer depends on who asks but does not say so ({wanted}): a cache may give one page what was meant for another.</source>
        <translation>應答因訪問者的源而異，卻沒有註明（{wanted}）：快取可能把給一個頁面的應答交給另一個頁面。</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin comes only when a page asks: a cache may give pages an answer without it.</source>
        <translation>只有網頁來問時才有 Access-Control-Allow-Origin：快取可能給網頁一個不帶它的應答。</translation>
    </message>
    <message>
        <source>Web pages may not read the header {wanted}: it is not in Access-Control-Expose-Headers ({found}).</source>
        <translation>網頁讀不到 {wanted} 響應頭：它不在 Access-Control-Expose-Headers 中（{found}）。</translation>
    </message>
    <message>
        <source>It allows any origin (*) and cookies in one; browsers refuse that to pages that send cookies.</source>
        <translation>它同時允許任何源（*）和 Cookie；對傳送 Cookie 的頁面，瀏覽器不接受。</translation>
    </message>
    <message>
        <source>Web pages of any origin may read its answers (*): fine for what is public.</source>
        <translation>任何源的網頁都可以讀它的應答（*）：公開內容沒有問題。</translation>
    </message>
    <message>
        <source>{wanted} is not among the allowed methods ({found}); browsers let it pass all the same.</source>
        <translation>{wanted} 不在允許的方法中（{found}）；瀏覽器仍會放行。</translation>
    </message>
    <message>
        <source>Browsers ask {subject} again before almost every call: Access-Control-Max-Age is {found}.</source>
        <translation>瀏覽器幾乎每次呼叫之前都要再問一次 {subject}：Access-Control-Max-Age 是 {found}。</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age is {found}; Chromium remembers for 7200 seconds at most, Firefox for 86400.</source>
        <translation>Access-Control-Max-Age 是 {found}；Chromium 最多記住 7200 秒，Firefox 最多 86400 秒。</translation>
    </message>
    <message>
        <source>It stands in a private network: browsers ask people, or refuse, before a page from outside may call it.</source>
        <translation>它在內網中：外部網頁呼叫之前，瀏覽器會詢問使用者，或者拒絕。</translation>
    </message>
    <message>
        <source>It lets in whatever page asks: {found}, too, was let in by name.</source>
        <translation>不管什麼網頁來問都允許：連 {found} 也被點名允許了。</translation>
    </message>
    <message>
        <source>It lets in the origin “null”, which any page can take on in a sandboxed frame.</source>
        <translation>它允許源“null”，而任何網頁在沙盒框架裡都能變成它。</translation>
    </message>
    <message>
        <source>It lets in {found}, which only begins like {subject}.</source>
        <translation>它允許 {found}，而這只是開頭與 {subject} 相同。</translation>
    </message>
    <message>
        <source>It lets in {found}, which only ends like the shop&apos;s own name.</source>
        <translation>它允許 {found}，而這只是結尾與商店自己的域名相同。</translation>
    </message>
    <message>
        <source>It lets in {found}: in its pattern the dot stands for any letter.</source>
        <translation>它允許 {found}：匹配規則裡的點可以代表任何字元。</translation>
    </message>
    <message>
        <source>It lets in {found}, which is only a part of the shop&apos;s name.</source>
        <translation>它允許 {found}，而這只是商店域名的一部分。</translation>
    </message>
    <message>
        <source>It lets in {found}: it stops reading the name at an odd character.</source>
        <translation>它允許 {found}：遇到特殊字元就不再往下讀域名。</translation>
    </message>
    <message>
        <source>It lets in {found}: whoever sits on the line can write such a page.</source>
        <translation>它允許 {found}：網路中間的人可以偽造這樣的頁面。</translation>
    </message>
    <message>
        <source>It lets in {found}: a hole in any page below {subject} is enough.</source>
        <translation>它允許 {found}：{subject} 下任何一個頁面有漏洞就夠了。</translation>
    </message>
    <message>
        <source>It lets in {found}, where anybody can put up pages.</source>
        <translation>它允許 {found}，而那裡誰都可以放網頁。</translation>
    </message>
    <message>
        <source>Renew it at the registrar, and switch automatic renewal on there.</source>
        <translation>到註冊商處續費，並在那裡開啟自動續費。</translation>
    </message>
    <message>
        <source>Look it up at the registrar and enter the date by hand; then its end is watched.</source>
        <translation>到註冊商處查到日期並手工填入，之後就會監測它的到期。</translation>
    </message>
    <message>
        <source>Buy it back at the registrar today: with every day it costs more, and then it is gone.</source>
        <translation>今天就到註冊商處贖回：每過一天都更貴，之後就沒有了。</translation>
    </message>
    <message>
        <source>Ask the registrar at once whether it can still be had.</source>
        <translation>馬上問註冊商還能不能取回。</translation>
    </message>
    <message>
        <source>Ask the registrar why: usually an unpaid bill, a real-name check that is missing, or a court.</source>
        <translation>問註冊商原因：常見的是欠費、缺少實名認證，或法院要求。</translation>
    </message>
    <message>
        <source>The registration of {subject} ended on {found}.</source>
        <translation>{subject} 的註冊已於 {found} 到期。</translation>
    </message>
    <message>
        <source>The registration of {subject} is over, and the name is about to become free for anybody ({found}).</source>
        <translation>{subject} 的註冊已過期，域名即將開放給任何人（{found}）。</translation>
    </message>
    <message>
        <source>The registration of {subject} is over; for some weeks its owner can still buy it back ({found}).</source>
        <translation>{subject} 的註冊已過期；幾周之內原持有者還能贖回（{found}）。</translation>
    </message>
    <message>
        <source>{subject} has been taken out of the name servers by its registry or registrar ({found}).</source>
        <translation>{subject} 已被註冊局或註冊商停止解析（{found}）。</translation>
    </message>
    <message>
        <source>The registration of {subject} ends on {found}.</source>
        <translation>{subject} 的註冊將於 {found} 到期。</translation>
    </message>
    <message>
        <source>The registry does not say until when {subject} is registered.</source>
        <translation>註冊局沒有公佈 {subject} 的註冊到期時間。</translation>
    </message>
    <message>
        <source>Until when {subject} is registered is not known: {found}.</source>
        <translation>不知道 {subject} 的註冊何時到期：{found}。</translation>
    </message>
    <message>
        <source>Browsers fetch the missing certificate of {found} by themselves, so it seems to work there; phones do not.</source>
        <translation>瀏覽器會自己取來缺少的 {found} 證書，所以在那裡看起來正常；手機不會。</translation>
    </message>
    <message>
        <source>Have the hosts left out of it, or check them from another network.</source>
        <translation>請將這些主機排除在解密檢查之外，或換一個網路再檢查。</translation>
    </message>
    <message>
        <source>Send the certificate by which an older authority vouches for this one along, if there is one; else take a certificate from an older authority.</source>
        <translation>如有較早的頒發機構交叉簽名的證書，請一併傳送；否則請改用較早的頒發機構簽發的證書。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s own connection.</source>
        <translation>請檢查這臺電腦自己的網路連線。</translation>
    </message>
    <message>
        <source>All hosts show certificates of {found}: something between this computer and the network reads along, so nothing can be said about their own certificates.</source>
        <translation>所有主機出示的都是 {found} 簽發的證書：本機與網路之間有裝置在解密檢查，因此無法判斷它們自己的證書。</translation>
    </message>
    <message>
        <source>No host can be reached from this computer.</source>
        <translation>從這臺電腦連不上任何主機。</translation>
    </message>
    <message>
        <source>This computer trusts the authority {found}, but no phone knows it.</source>
        <translation>這臺電腦信任證書頒發機構 {found}，但沒有任何手機信任它。</translation>
    </message>
    <message>
        <source>The authority {found} is not known to {wanted}.</source>
        <translation>證書頒發機構 {found} 不受 {wanted} 信任。</translation>
    </message>
    <message>
        <source>Have a certificate issued for a key of the kind EC P-256.</source>
        <translation>請改用 EC P-256 金鑰重新簽發憑證。</translation>
    </message>
    <message>
        <source>The key of {subject} is of the kind {found}; Chrome, and what is built on it, takes no such.</source>
        <translation>{subject} 的金鑰是 {found}，Chrome 及其同源核心不接受這種金鑰。</translation>
    </message>
    <message>
        <source>The certificate lasts {found}; public authorities may issue for {wanted} at the most.</source>
        <translation>憑證有效期 {found}，公共簽發機構最多只能簽發 {wanted}。</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>對方關閉了連線</translation>
    </message>
    <message>
        <source>nothing came in time</source>
        <translation>沒有在限定時間內收到任何內容</translation>
    </message>
    <message>
        <source>what came is not HTTP</source>
        <translation>收到的內容不是 HTTP</translation>
    </message>
    <message>
        <source>its header lines are longer than 64 kB</source>
        <translation>回應標頭超過 64 kB</translation>
    </message>
    <message>
        <source>no version, cipher or key that both sides take, or it demands a certificate of its callers</source>
        <translation>雙方沒有共同支援的版本、加密套件或金鑰，或者它要求用戶端出示憑證</translation>
    </message>
    <message>
        <source>it speaks no version of TLS that clients still do</source>
        <translation>它不支援用戶端仍在使用的任何 TLS 版本</translation>
    </message>
    <message>
        <source>it has no settings for this host name</source>
        <translation>伺服器沒有設定這個主機名稱</translation>
    </message>
    <message>
        <source>an error inside of the server</source>
        <translation>伺服器內部錯誤</translation>
    </message>
    <message>
        <source>it does not let this computer in</source>
        <translation>伺服器不允許這台電腦存取</translation>
    </message>
    <message>
        <source>it does not speak HTTP/1.1</source>
        <translation>伺服器不支援 HTTP/1.1</translation>
    </message>
    <message>
        <source>its certificates are longer than clients read (100 kB)</source>
        <translation>憑證總長度超過用戶端的上限（100 kB）</translation>
    </message>
    <message>
        <source>its Diffie-Hellman numbers are too short</source>
        <translation>Diffie-Hellman 參數太短</translation>
    </message>
    <message>
        <source>its private key does not belong to its certificate</source>
        <translation>私鑰與憑證不相符</translation>
    </message>
    <message>
        <source>Switch OCSP stapling on in the server (nginx: ssl_stapling on), or have the certificate issued again without this obligation; authorities are giving OCSP up.</source>
        <translation>在伺服器上開啟 OCSP 裝訂（nginx：ssl_stapling on），或重新簽發不帶此要求的憑證；各憑證機構正在停用 OCSP。</translation>
    </message>
    <message>
        <source>Switch the demand for client certificates off for this host (nginx: ssl_verify_client off), or let the mini-program call another.</source>
        <translation>為該主機關閉用戶端憑證要求（nginx：ssl_verify_client off），或讓小程式存取另一台主機。</translation>
    </message>
    <message>
        <source>The certificate of {subject} writes an algorithm ({found}) in another form than the standard&apos;s.</source>
        <translation>{subject} 的憑證中演算法（{found}）的編碼與標準規定的不同。</translation>
    </message>
    <message>
        <source>The revocation list of {subject} is not as the standard wants it ({found}).</source>
        <translation>{subject} 的撤銷清單不符合標準（{found}）。</translation>
    </message>
    <message>
        <source>The certificate obliges the server to send along the proof that it was not revoked (OCSP must-staple), but the server sends none that is valid: Firefox refuses that, phones&apos; own clients do not.</source>
        <translation>憑證要求伺服器隨交握附上未被撤銷的證明（OCSP must-staple），但伺服器沒有傳送有效的證明：Firefox 會拒絕，手機內建的用戶端不會。</translation>
    </message>
    <message>
        <source>The TLS handshake with {subject} failed: {found}.</source>
        <translation>與 {subject} 的 TLS 交握失敗：{found}。</translation>
    </message>
    <message>
        <source>{subject} lets in only callers with a certificate of their own, which no mini-program has.</source>
        <translation>{subject} 只接受出示用戶端憑證的來訪者，而小程式沒有用戶端憑證。</translation>
    </message>
    <message>
        <source>Have the certificate issued again: it comes with a newer one of the authority, which the server has to send from then on.</source>
        <translation>請重新簽發憑證：新憑證會附帶簽發機構的新憑證，之後伺服器須傳送這張新的。</translation>
    </message>
    <message>
        <source>The certificate of the authority {subject} ends on {found}, before the server&apos;s own.</source>
        <translation>簽發機構 {subject} 的憑證將於 {found} 到期，早於伺服器自己的憑證。</translation>
    </message>
</context>
<context>
    <name>HostHistoryView</name>
    <message>
        <source>Names</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>簽發者</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>金鑰</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>簽名演算法</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效時間</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>到期時間</translation>
    </message>
    <message>
        <source>Days in all</source>
        <translation>有效天數</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列號</translation>
    </message>
    <message>
        <source>Days left of the certificate</source>
        <translation>證書剩餘天數</translation>
    </message>
    <message>
        <source>Time to answer, ms</source>
        <translation>響應時間（毫秒）</translation>
    </message>
    <message>
        <source>Reached, % of the looks</source>
        <translation>可達率（%）</translation>
    </message>
    <message numerus="yes">
        <source>Reached at each of %n look(s).</source>
        <translation>
            <numerusform>%n 次檢查全部可達。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not reached at %1 of %n look(s).</source>
        <translation>
            <numerusform>%n 次檢查中有 %1 次不可達。</numerusform>
        </translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>續期記錄</translation>
    </message>
    <message>
        <source>New certificate %1</source>
        <comment>when</comment>
        <translation>%1 更換證書</translation>
    </message>
    <message>
        <source>before</source>
        <comment>a certificate, beside: after</comment>
        <translation>更換前</translation>
    </message>
    <message>
        <source>after</source>
        <comment>a certificate, beside: before</comment>
        <translation>更換後</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>未變</translation>
    </message>
</context>
<context>
    <name>InputCheck</name>
    <message>
        <source>This must be text.</source>
        <translation>必須是文字。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>至少 %n 個字元。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>最多 %n 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>必須是整數。</translation>
    </message>
    <message>
        <source>This is outside what the shop allows.</source>
        <translation>超出商店允許的範圍。</translation>
    </message>
    <message>
        <source>This must be on or off.</source>
        <translation>必須是開或關。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>必填。</translation>
    </message>
</context>
<context>
    <name>InterfaceModel</name>
    <message>
        <source>filters: %1</source>
        <translation>篩選：%1</translation>
    </message>
    <message>
        <source>sorts: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message numerus="yes">
        <source>up to %n row(s) a page</source>
        <translation>
            <numerusform>每頁最多 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>no total</source>
        <translation>無總數</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 至 %2 個字元</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>最多 %1 個字元</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不大於 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不小於 %1</translation>
    </message>
    <message>
        <source>no limit said</source>
        <translation>未說明限制</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整數</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>from any state</source>
        <translation>任何狀態均可</translation>
    </message>
    <message>
        <source>from: %1</source>
        <comment>states</comment>
        <translation>適用狀態：%1</translation>
    </message>
    <message>
        <source>asks for: %1</source>
        <comment>inputs</comment>
        <translation>需填寫：%1</translation>
    </message>
    <message>
        <source>safe to repeat</source>
        <translation>可安全重複</translation>
    </message>
    <message>
        <source>List products</source>
        <translation>商品列表</translation>
    </message>
    <message>
        <source>Read a product</source>
        <translation>商品詳情</translation>
    </message>
    <message>
        <source>List categories</source>
        <translation>分類列表</translation>
    </message>
    <message>
        <source>List orders</source>
        <translation>訂單列表</translation>
    </message>
    <message>
        <source>Read an order</source>
        <translation>訂單詳情</translation>
    </message>
    <message>
        <source>Count orders by state</source>
        <translation>按狀態統計訂單</translation>
    </message>
    <message>
        <source>List customers</source>
        <translation>顧客列表</translation>
    </message>
    <message>
        <source>Read a customer</source>
        <translation>顧客詳情</translation>
    </message>
    <message>
        <source>List carriers</source>
        <translation>物流公司列表</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計資料</translation>
    </message>
    <message>
        <source>Server domains</source>
        <translation>伺服器域名</translation>
    </message>
    <message>
        <source>State of the system</source>
        <translation>系統狀態</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <comment>a field</comment>
        <translation>修改「%1」</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of field, its limits</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <comment>an action</comment>
        <translation>訂單：%1</translation>
    </message>
    <message>
        <source>Stream of the request log</source>
        <translation>請求日誌流</translation>
    </message>
    <message>
        <source>Stream of shop events</source>
        <translation>商店事件流</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>running</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>nothing to read</source>
        <translation>無資料可讀</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>是否提供</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>能力</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>檢查</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>taken</comment>
        <translation>耗時</translation>
    </message>
    <message>
        <source>Change server domains</source>
        <translation>修改伺服器網域</translation>
    </message>
    <message>
        <source>no right</source>
        <comment>to an operation that the backend offers</comment>
        <translation>無權限</translation>
    </message>
</context>
<context>
    <name>JsonMapper</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Request line</source>
        <translation>請求行</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路徑</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態碼</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>耗時</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Referer</source>
        <translation>來源頁</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>用戶端程式</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>請求 ID</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查詢串</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>微秒</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>納秒</translation>
    </message>
    <message>
        <source>Time taken is in</source>
        <translation>耗時的單位</translation>
    </message>
</context>
<context>
    <name>LocalDatabase</name>
    <message>
        <source>The disk is full, so nothing was saved. Free some space, then try again.</source>
        <translation>磁碟已滿，未能儲存。請騰出空間後重試。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written, so nothing was saved. Check its permissions, then try again.</source>
        <translation>資料夾 %1 無法寫入，未能儲存。請檢查權限後重試。</translation>
    </message>
    <message>
        <source>Another program is writing to the local database, so nothing was saved. Try again in a moment.</source>
        <translation>另一個程式正在寫入本機資料庫，未能儲存。請稍後重試。</translation>
    </message>
    <message>
        <source>This computer&apos;s disk reported an error, so nothing was saved. Try again; if it stays so, check the disk.</source>
        <translation>本機磁碟報告錯誤，未能儲存。請重試；如仍出現，請檢查磁碟。</translation>
    </message>
    <message>
        <source>The local database was written by a newer version of this program. It was not changed. Start the newer version, or choose another configuration folder.</source>
        <translation>本機資料庫由更新版本的程式寫入，未作改動。請啟動更新的版本，或選擇其他配置資料夾。</translation>
    </message>
</context>
<context>
    <name>LogFile</name>
    <message>
        <source>This file is %1, which is not read here. Choose the output of a command instead: %2</source>
        <translation>該檔案為 %1 格式，無法直接讀取。請改為選擇命令的輸出：%2</translation>
    </message>
</context>
<context>
    <name>LogFormat</name>
    <message>
        <source>“%1” names no key.</source>
        <translation>“%1”沒有寫鍵名。</translation>
    </message>
    <message>
        <source>No field is the time.</source>
        <translation>沒有欄位是時間。</translation>
    </message>
    <message>
        <source>No field is the path, the request or the status.</source>
        <translation>沒有欄位是路徑、請求或狀態。</translation>
    </message>
    <message>
        <source>“%1” is no format: give access, a log_format string, or json:time=….</source>
        <translation>“%1”不是格式：請填 access、log_format 字串或 json:time=…。</translation>
    </message>
    <message>
        <source>“%1” names no key, as inside MESSAGE: access does.</source>
        <translation>「%1」沒有指明鍵名，應寫成 inside MESSAGE: access 的形式。</translation>
    </message>
    <message>
        <source>“%1” is no field such as status=code. Fields are: %2.</source>
        <translation>“%1”不是 status=code 這樣的欄位。可用的欄位：%2。</translation>
    </message>
</context>
<context>
    <name>LogTroubles</name>
    <message>
        <source>Lines not understood</source>
        <translation>無法辨識的行</translation>
    </message>
    <message>
        <source>These are the first lines that are no requests in the format of the log (%1). They are counted, and in no figure.</source>
        <translation>以下是最先出現的、不符合記錄格式（%1）的行。它們只計數，不計入任何圖表。</translation>
    </message>
    <message numerus="yes">
        <source>The line was cut %Ln time(s) since the log was opened.</source>
        <translation>
            <numerusform>開啟日誌以來連線斷開過 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requests never came: the numbers of those that did leave them out, or they were too large to take. They are in no figure here.</source>
        <translation>有 %1 個請求沒有收到：收到的編號中缺少它們，或它們過大無法接收。這裡的任何資料都不含它們。</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln interruption(s) nothing tells how many are missing: this stream does not number what it sends, or has begun to number anew.</source>
        <translation>
            <numerusform>其中 %Ln 次中斷後無法得知缺了多少：該資料流沒有編號，或已重新編號。</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests missed</source>
        <translation>遺漏的請求</translation>
    </message>
    <message>
        <source>Requests dated in the future</source>
        <translation>時間在未來的請求</translation>
    </message>
    <message>
        <source>Some requests are dated more than five minutes ahead of this computer&apos;s clock. They are in the list, and in no chart.</source>
        <translation>部分請求的時間比本機時鐘超前五分鐘以上。它們列在清單中，但不計入圖表。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock; where the log&apos;s lines carry no time zone, check the one that is set for the log.</source>
        <translation>請檢查本機時鐘；如果日誌行不帶時區，請檢查為該日誌設定的時區。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Zhanggui</source>
        <comment>name of the program</comment>
        <translation>掌櫃</translation>
    </message>
    <message>
        <source>%1 – %2 – Zhanggui</source>
        <comment>page – shop – program</comment>
        <translation>%1 – %2 – 掌櫃</translation>
    </message>
    <message>
        <source>Open which shop?</source>
        <translation>開啟哪個商店？</translation>
    </message>
</context>
<context>
    <name>MaintenanceDialog</name>
    <message>
        <source>Maintenance</source>
        <translation>維護時段</translation>
    </message>
    <message>
        <source>While one is on nothing is told of these hosts. What happens is noted, and what is still wrong at the end is told then.</source>
        <translation>維護期間不傳送這些主機的告警。發生的事件照常記錄，結束時仍未恢復的會在那時通知。</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Again every week</source>
        <translation>每週重複</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>全部主機</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>開始(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>結束(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>範圍(&amp;W)</translation>
    </message>
    <message>
        <source>W&amp;hy</source>
        <translation>原因(&amp;H)</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>結束時間早於開始時間。</translation>
    </message>
    <message>
        <source>A weekly one lasts less than a week.</source>
        <translation>每週重複的時段須短於一週。</translation>
    </message>
    <message>
        <source>It is over already.</source>
        <translation>該時段已經結束。</translation>
    </message>
    <message>
        <source>None is set.</source>
        <translation>尚未設定。</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>OpeningView</name>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Edit the connection…</source>
        <translation>編輯連線…</translation>
    </message>
</context>
<context>
    <name>OrderInput</name>
    <message>
        <source>This is needed.</source>
        <translation>必填。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s) fit.</source>
        <translation>
            <numerusform>最多 %n 個字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not an amount. Type it like 12.50.</source>
        <translation>這不是金額。請按 12.50 的格式輸入。</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>這不是整數。</translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下單時間</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收貨人</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>An action on this order waits to be applied.</source>
        <translation>此訂單有操作待提交。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln piece(s))</source>
        <comment>first article of an order, pieces in all</comment>
        <translation>
            <numerusform>%1（共 %Ln 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Memo: %1</source>
        <translation>備註：%1</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>Discard</source>
        <comment>a pending change</comment>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Discard “%1”</source>
        <comment>an action on an order</comment>
        <translation>放棄「%1」</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Copy name, phone and address</source>
        <translation>複製姓名、手機號碼和地址</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收貨人</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>檢視顧客</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>pieces, price of one</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Freight</source>
        <translation>運費</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>顧客留言：%1</translation>
    </message>
    <message>
        <source>Memo: %1</source>
        <translation>備註：%1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Copy tracking number</source>
        <translation>複製物流單號</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>carrier, when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>包裹</translation>
    </message>
    <message>
        <source>customer</source>
        <comment>who did it</comment>
        <translation>顧客</translation>
    </message>
    <message>
        <source>History</source>
        <translation>訂單記錄</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>lines of an order</comment>
        <translation>
            <numerusform>%Ln 種商品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderStateTabs</name>
    <message>
        <source>Orders by state</source>
        <translation>按狀態檢視訂單</translation>
    </message>
    <message>
        <source>All</source>
        <comment>tab: orders in any state</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a state of orders, how many</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>OrderTexts</name>
    <message>
        <source>Unpaid</source>
        <comment>state of an order</comment>
        <translation>待付款</translation>
    </message>
    <message>
        <source>To ship</source>
        <comment>state of an order</comment>
        <translation>待發貨</translation>
    </message>
    <message>
        <source>Shipped</source>
        <comment>state of an order</comment>
        <translation>已發貨</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>state of an order</comment>
        <translation>已收貨</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of an order</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Refund asked</source>
        <comment>state of an order</comment>
        <translation>申請退款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>state of an order</comment>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of an order</comment>
        <translation>已關閉</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>state of an order</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Ship</source>
        <comment>action on an order</comment>
        <translation>發貨</translation>
    </message>
    <message>
        <source>Memo</source>
        <comment>action on an order</comment>
        <translation>備註</translation>
    </message>
    <message>
        <source>Close order</source>
        <comment>action on an order</comment>
        <translation>關閉訂單</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>action on an order</comment>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refuse refund</source>
        <comment>action on an order</comment>
        <translation>拒絕退款</translation>
    </message>
    <message>
        <source>Change price</source>
        <comment>action on an order</comment>
        <translation>改價</translation>
    </message>
    <message>
        <source>Mark as received</source>
        <comment>action on an order</comment>
        <translation>確認收貨</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <comment>action on an order</comment>
        <translation>標記完成</translation>
    </message>
    <message>
        <source>Ship this order</source>
        <translation>發貨</translation>
    </message>
    <message>
        <source>Keep memo</source>
        <translation>儲存備註</translation>
    </message>
    <message>
        <source>Close this order</source>
        <translation>關閉此訂單</translation>
    </message>
    <message>
        <source>Refund this order</source>
        <translation>退款此訂單</translation>
    </message>
    <message>
        <source>Change the price</source>
        <translation>修改價格</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>物流公司</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>物流單號</translation>
    </message>
    <message>
        <source>Memo</source>
        <comment>label</comment>
        <translation>備註</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>New total</source>
        <translation>新的合計</translation>
    </message>
    <message>
        <source>Placed</source>
        <comment>an order&apos;s history</comment>
        <translation>下單</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>an order&apos;s history</comment>
        <translation>付款</translation>
    </message>
    <message>
        <source>Shipped</source>
        <comment>an order&apos;s history</comment>
        <translation>已發貨</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>an order&apos;s history</comment>
        <translation>已收貨</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>an order&apos;s history</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>an order&apos;s history</comment>
        <translation>已關閉</translation>
    </message>
    <message>
        <source>Refund asked</source>
        <comment>an order&apos;s history</comment>
        <translation>申請退款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>an order&apos;s history</comment>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Refund refused</source>
        <comment>an order&apos;s history</comment>
        <translation>退款被拒絕</translation>
    </message>
    <message>
        <source>Memo changed</source>
        <comment>an order&apos;s history</comment>
        <translation>修改備註</translation>
    </message>
    <message>
        <source>Price changed</source>
        <comment>an order&apos;s history</comment>
        <translation>改價</translation>
    </message>
    <message>
        <source>number</source>
        <comment>what orders are searched by</comment>
        <translation>訂單號</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>what orders are searched by</comment>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>name</source>
        <comment>what orders are searched by</comment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>parcel</source>
        <comment>what orders are searched by</comment>
        <translation>物流單號</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>搜尋訂單</translation>
    </message>
    <message>
        <source>Search by %1</source>
        <comment>number, phone and name</comment>
        <translation>依%1搜尋</translation>
    </message>
    <message>
        <source>in everything</source>
        <comment>how orders are searched</comment>
        <translation>全部欄位</translation>
    </message>
    <message>
        <source>by order number</source>
        <comment>how orders are searched</comment>
        <translation>按訂單號</translation>
    </message>
    <message>
        <source>by phone</source>
        <comment>how orders are searched</comment>
        <translation>按手機號碼</translation>
    </message>
    <message>
        <source>by name</source>
        <comment>how orders are searched</comment>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>by tracking number</source>
        <comment>how orders are searched</comment>
        <translation>按物流單號</translation>
    </message>
    <message>
        <source>“%1” waits to be applied.</source>
        <comment>an action on an order</comment>
        <translation>「%1」待提交。</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>This backend has no list of orders.</source>
        <translation>此後端沒有訂單列表。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <translation>顯示個人資訊</translation>
    </message>
    <message>
        <source>No order found</source>
        <translation>沒有找到訂單</translation>
    </message>
    <message>
        <source>Searched %1.</source>
        <comment>“by phone”</comment>
        <translation>搜尋方式：%1。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜尋</translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation>這裡沒有訂單</translation>
    </message>
    <message>
        <source>New orders appear as they are placed.</source>
        <translation>有新訂單時會顯示在這裡。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how it is searched, for what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>more than %1</source>
        <comment>%1: 200 orders</comment>
        <translation>超過 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 筆訂單</numerusform>
        </translation>
    </message>
    <message>
        <source>No order found in “%1”</source>
        <comment>a state</comment>
        <translation>「%1」中沒有找到訂單</translation>
    </message>
    <message>
        <source>Search all orders</source>
        <translation>在全部訂單中搜尋</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>總覽</translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation>待處理</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Sales</source>
        <comment>paid, in money</comment>
        <translation>銷售額</translation>
    </message>
    <message>
        <source>Orders placed</source>
        <translation>下單數</translation>
    </message>
    <message>
        <source>Orders paid</source>
        <translation>付款訂單</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新顧客</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>每日銷售額</translation>
    </message>
    <message>
        <source>This backend has no statistics to show an overview from.</source>
        <translation>此後端沒有可用於總覽的統計資料。</translation>
    </message>
    <message>
        <source>This backend does not tell the sales by day.</source>
        <translation>這個後端不提供每日銷售額。</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>移除此篩選條件</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>移除篩選條件 %1</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>總覽</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>聯結器</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste many hosts</source>
        <translation>批次貼上網域</translation>
    </message>
    <message>
        <source>Note what the console shows</source>
        <translation>記錄平台後台的內容</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼上的文字</translation>
    </message>
    <message>
        <source>One a line, or separated by commas, semicolons or blanks; addresses are cut to hosts.</source>
        <translation>每行一個，或用逗號、分號、空白分隔；網址會截取為主機。</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>辨識結果</translation>
    </message>
    <message>
        <source>Correct schemes and ports</source>
        <translation>修正協定和連接埠</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stands here twice</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a code, a sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>原樣</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>網域</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>處理結果</translation>
    </message>
    <message>
        <source>Nothing read yet.</source>
        <translation>尚未辨識到內容。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to take</source>
        <translation>
            <numerusform>將採用 %Ln 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>略過 %Ln 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln host(s)</source>
        <translation>
            <numerusform>新增 %Ln 個網域</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note %Ln host(s)</source>
        <translation>
            <numerusform>記錄 %Ln 個網域</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternParser</name>
    <message>
        <source>Nothing tells where the field before $%1 ends.</source>
        <translation>無法判斷 $%1 之前的欄位在哪裡結束。</translation>
    </message>
    <message>
        <source>No variable of the format is the time.</source>
        <translation>格式中沒有表示時間的變數。</translation>
    </message>
    <message>
        <source>No variable of the format is the path, the request or the status.</source>
        <translation>格式中沒有表示路徑、請求或狀態的變數。</translation>
    </message>
</context>
<context>
    <name>PendingBar</name>
    <message>
        <source>Review and apply…</source>
        <translation>檢視並提交…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放棄…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need a decision</source>
        <comment>refused, in conflict or unknown</comment>
        <translation>
            <numerusform>%n 項更改需要您決定</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>3 changes in 2 products</comment>
        <translation>%2，%1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>counted</comment>
        <translation>
            <numerusform>%n 項更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <comment>counted</comment>
        <translation>
            <numerusform>%n 個商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <comment>counted</comment>
        <translation>
            <numerusform>%n 個訂單</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to the server domains</source>
        <translation>
            <numerusform>伺服器網域有 %n 處變更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <comment>products, orders, domains</comment>
        <translation>
            <numerusform>%n 項（商品、訂單、網域）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applying %n change(s)…</source>
        <translation>
            <numerusform>正在提交 %n 處變更…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, kept until the shop can be opened</source>
        <comment>3 changes in 2 products</comment>
        <translation>%1，會保留到店鋪能開啟為止</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 張圖片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinOffer</name>
    <message>
        <source>The certificate is not trusted</source>
        <translation>憑證不受信任</translation>
    </message>
    <message>
        <source>%1
Issued for %2 by %3, valid until %4.
SHA-256 %5
Trust it only if whoever runs the server tells you the same fingerprint.</source>
        <translation>%1
簽發給 %2，簽發者 %3，有效期至 %4。
SHA-256 %5
僅當伺服器管理員告知您相同的指紋時才可信任。</translation>
    </message>
    <message>
        <source>Trust exactly this certificate</source>
        <translation>只信任這張憑證</translation>
    </message>
</context>
<context>
    <name>PlatformSetup</name>
    <message>
        <source>%1: how lists are changed</source>
        <comment>WeChat</comment>
        <translation>%1：清單的修改方式</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未說明</translation>
    </message>
    <message>
        <source>A company&apos;s</source>
        <translation>企業</translation>
    </message>
    <message>
        <source>A single person&apos;s</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>By people, in the platform&apos;s &amp;web console</source>
        <translation>由人員在平台網頁後台修改(&amp;W)</translation>
    </message>
    <message>
        <source>Through the interface, out of the service &amp;provider&apos;s registered hosts</source>
        <translation>透過介面，使用服務商已登記的網域(&amp;P)</translation>
    </message>
    <message>
        <source>Through the interface, for this mini-program &amp;alone</source>
        <translation>透過介面，僅為此小程式設定(&amp;A)</translation>
    </message>
    <message>
        <source>The interface is open to service providers only: a mini-program that a shop develops itself is changed in the console.</source>
        <translation>介面僅對服務商開放；自行開發的小程式須在平台後台修改。</translation>
    </message>
    <message>
        <source>This program does not speak this platform&apos;s interface.</source>
        <translation>本程式暫不支援該平台的介面。</translation>
    </message>
    <message>
        <source>Kept in the keychain; empty leaves it as it is</source>
        <translation>保存在鑰匙圈中；留空則不變更</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>位址(&amp;D)</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>存取權杖(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>The authorizer_access_token of this mini-program. It is good for two hours; a proxy of the provider&apos;s own can be named as the address.</source>
        <translation>此小程式的 authorizer_access_token，有效期兩小時；位址也可以填寫服務商自己的代理。</translation>
    </message>
    <message>
        <source>The address has to begin with https://.</source>
        <translation>位址須以 https:// 開頭。</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>主體(&amp;U)</translation>
    </message>
</context>
<context>
    <name>PlatformStrip</name>
    <message>
        <source>Changed in the web console</source>
        <translation>在平台後台修改</translation>
    </message>
    <message>
        <source>Changed through the interface, out of the provider&apos;s hosts</source>
        <translation>透過介面修改，使用服務商的網域</translation>
    </message>
    <message>
        <source>Changed through the interface</source>
        <translation>透過介面修改</translation>
    </message>
    <message>
        <source>what the platform has is not known</source>
        <translation>平台上的情況未知</translation>
    </message>
    <message>
        <source>noted by hand %1</source>
        <comment>a time</comment>
        <translation>手動記錄於 %1</translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>a time</comment>
        <translation>讀取於 %1</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two facts</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Note the console…</source>
        <translation>記錄後台內容…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新讀取</translation>
    </message>
    <message>
        <source>%1 of %2 changes left this month</source>
        <translation>本月還可修改 %1/%2 次</translation>
    </message>
    <message>
        <source>Counted on this computer: the platform does not tell. Renewed on %1.</source>
        <translation>由本機計數，平台不提供此資料。%1 重新計數。</translation>
    </message>
</context>
<context>
    <name>ProductEdits</name>
    <message>
        <source>The shop refused this change.</source>
        <translation>商店拒絕了這項更改。</translation>
    </message>
    <message>
        <source>The shop refused this change: %1</source>
        <translation>商店拒絕了這項更改：%1</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Review and apply shows both.</source>
        <translation>期間已被他人修改。「檢視並提交」中可對比兩者。</translation>
    </message>
    <message>
        <source>It is not known whether this was done. Review and apply can check again.</source>
        <translation>不確定是否已執行。可在「檢視並提交」中再次核對。</translation>
    </message>
</context>
<context>
    <name>ProductField</name>
    <message>
        <source>Waiting to be applied. Now: %1</source>
        <translation>待提交。目前值：%1</translation>
    </message>
</context>
<context>
    <name>ProductFilters</name>
    <message>
        <source>On sale or off sale</source>
        <translation>上架或下架</translation>
    </message>
    <message>
        <source>On and off sale</source>
        <translation>全部上下架狀態</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Off sale</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>搜尋商品</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>分類：%1</translation>
    </message>
</context>
<context>
    <name>ProductLooks</name>
    <message>
        <source>%1 SKUs</source>
        <comment>under a product&apos;s name</comment>
        <translation>%1 個 SKU</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Off sale</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>Low: %1</source>
        <comment>pieces left</comment>
        <translation>庫存不足：%1</translation>
    </message>
</context>
<context>
    <name>ProductModel</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>庫存</translation>
    </message>
    <message>
        <source>Sold</source>
        <comment>column: pieces sold so far</comment>
        <translation>已售</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新時間</translation>
    </message>
    <message>
        <source>This can&apos;t be edited here.</source>
        <translation>不能在此處編輯。</translation>
    </message>
    <message>
        <source>The row is still loading.</source>
        <translation>此行仍在載入。</translation>
    </message>
    <message>
        <source>This product has several SKUs. Open it to edit them one by one.</source>
        <translation>此商品有多個 SKU，請開啟後逐個編輯。</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Off sale</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>price range</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Waiting to be applied: %1 → %2</source>
        <translation>待提交：%1 → %2</translation>
    </message>
</context>
<context>
    <name>ProductPanel</name>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>簡介</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Brief</source>
        <comment>a product&apos;s short description</comment>
        <translation>簡介</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新時間</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>複製編號</translation>
    </message>
    <message>
        <source>Could not paste</source>
        <translation>無法貼上</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Forget the changes to this product that have not been applied</source>
        <translation>放棄此商品尚未提交的更改</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>載入中…</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>SKUs (%1)</source>
        <comment>section title</comment>
        <translation>SKU（%1 個）</translation>
    </message>
    <message>
        <source>Waiting to be applied: %1</source>
        <comment>a number of changes</comment>
        <translation>待提交：%1</translation>
    </message>
    <message>
        <source>On sale (waiting to be applied)</source>
        <translation>上架（待提交）</translation>
    </message>
</context>
<context>
    <name>ProductTable</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
</context>
<context>
    <name>ProductsPage</name>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Open product</source>
        <translation>開啟商品</translation>
    </message>
    <message>
        <source>Edit in the table</source>
        <translation>在表格中編輯</translation>
    </message>
    <message>
        <source>Open (Return)</source>
        <translation>開啟（回車）</translation>
    </message>
    <message>
        <source>No product matches</source>
        <translation>沒有匹配的商品</translation>
    </message>
    <message>
        <source>Nothing in this shop fits the search and filters.</source>
        <translation>商店中沒有符合搜尋和篩選條件的商品。</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>還沒有商品</translation>
    </message>
    <message>
        <source>Products that the shop gets will be here.</source>
        <translation>商店新增的商品會顯示在這裡。</translation>
    </message>
    <message>
        <source>This cell can&apos;t be edited here</source>
        <translation>此單元格不能在這裡編輯</translation>
    </message>
    <message>
        <source>Products can&apos;t be listed through this backend&apos;s interface.</source>
        <translation>此後端的介面不提供商品列表。</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只讀</translation>
    </message>
    <message>
        <source>You are signed in without the right to change products.</source>
        <translation>當前登入的帳號沒有修改商品的權限。</translation>
    </message>
    <message>
        <source>This backend&apos;s interface offers no way to change products.</source>
        <translation>此後端的介面不支援修改商品。</translation>
    </message>
    <message>
        <source>This shop is set to read-only in the settings.</source>
        <translation>此商店在設定中設為只讀。</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超過 %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未包含：%1</translation>
    </message>
    <message>
        <source>They have not been loaded yet. Scroll through the selection, or narrow the list.</source>
        <translation>這些行尚未載入。請滾動瀏覽所選內容，或縮小列表範圍。</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>複製編號</translation>
    </message>
</context>
<context>
    <name>ReadCheck</name>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>讀取 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rows read, total</comment>
        <translation>%1，共 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n SKU(s) read</source>
        <translation>
            <numerusform>讀取 %n 個 SKU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read</source>
        <translation>
            <numerusform>讀取 %n 行明細</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) read</source>
        <translation>
            <numerusform>讀取 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
</context>
<context>
    <name>RecentOrders</name>
    <message>
        <source>Open order %1</source>
        <translation>開啟訂單 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>order state, when</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>RegistrationDialog</name>
    <message>
        <source>The registry does not say when it ends.</source>
        <translation>註冊局沒有給出到期日。</translation>
    </message>
    <message>
        <source>%1 was entered by hand.</source>
        <comment>a time</comment>
        <translation>手工填寫的日期是 %1。</translation>
    </message>
    <message>
        <source>The registry says %1.</source>
        <comment>a time</comment>
        <translation>註冊局給出的日期是 %1。</translation>
    </message>
    <message>
        <source>Registration of %1</source>
        <comment>a domain</comment>
        <translation>%1 的域名註冊</translation>
    </message>
    <message>
        <source>A date entered here counts in place of what the registry says, for all hosts of the domain, until it is taken away.</source>
        <translation>此處填寫的日期會代替註冊局給出的日期，對該域名下的所有主機有效，直到被清除。</translation>
    </message>
    <message>
        <source>&amp;Registered until</source>
        <translation>到期日(&amp;R)</translation>
    </message>
    <message>
        <source>Enter this date</source>
        <translation>儲存日期</translation>
    </message>
    <message>
        <source>Take the date away</source>
        <translation>清除日期</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態碼</translation>
    </message>
    <message>
        <source>Took</source>
        <comment>how long a request took</comment>
        <translation>耗時</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>the program that asked</comment>
        <translation>用戶端程式</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>請求 ID</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>介面</translation>
    </message>
    <message>
        <source>Only this endpoint</source>
        <translation>只看此介面</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>複製為 curl</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>開啟訂單</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>開啟商品</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>開啟客戶</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review changes – %1</source>
        <comment>shop</comment>
        <translation>檢視更改 – %1</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>檢視更改</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>待提交的更改</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) selected</source>
        <translation>
            <numerusform>已選 %n 項更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>提交 %n 項更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to apply</source>
        <translation>沒有可提交的更改</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This shop is set to read only.</source>
        <translation>此商店已設為只讀。</translation>
    </message>
    <message>
        <source>Change that in the settings to apply anything.</source>
        <translation>如需提交，請在設定中更改。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Everything is applied.</source>
        <translation>全部更改已生效。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>What was not sent is still pending.</source>
        <translation>未提交的更改仍然保留。</translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>%1: %2</source>
        <comment>what is done, to what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>value before the change</comment>
        <translation>當前值</translation>
    </message>
    <message>
        <source>New</source>
        <comment>value after the change</comment>
        <translation>新值</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>RouteFolder</name>
    <message>
        <source>“%1” does not begin with /.</source>
        <translation>“%1”沒有以 / 開頭。</translation>
    </message>
</context>
<context>
    <name>RowFilter</name>
    <message>
        <source>A quote is not closed.</source>
        <translation>引號沒有閉合。</translation>
    </message>
    <message>
        <source>OR stands between two terms.</source>
        <translation>OR 要寫在兩個條件之間。</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>刪除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>“%1” is only half of a row.</source>
        <translation>「%1」這一列沒有填完整。</translation>
    </message>
</context>
<context>
    <name>SalesChart</name>
    <message>
        <source>Sales by day</source>
        <translation>每日銷售額</translation>
    </message>
    <message>
        <source>%1 in the days that are known</source>
        <comment>sum of sales</comment>
        <translation>有資料的日子合計 %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date format of a day in the sales chart</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <comment>a day</comment>
        <translation>%1：未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a day and its sales</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>銷售額</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format under the sales chart</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>&amp;Copy figures</source>
        <translation>複製資料(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln day(s)</source>
        <comment>sum of sales</comment>
        <translation>
            <numerusform>%Ln 天共 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %Ln order(s)</source>
        <comment>a day, its sales and orders</comment>
        <translation>
            <numerusform>%1：%2，%Ln 筆訂單</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Clear the selection</source>
        <translation>清除選擇</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>商店</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>語言與外觀</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>About</source>
        <translation>關於</translation>
    </message>
    <message>
        <source>Connect to a shop…</source>
        <translation>連線商店…</translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation>開啟範例商店</translation>
    </message>
    <message>
        <source>No shop is connected yet.</source>
        <translation>尚未連線任何商店。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只讀</translation>
    </message>
    <message>
        <source>Ask before anything is sent</source>
        <translation>提交前確認</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>user, address</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Remove a shop</source>
        <translation>移除商店</translation>
    </message>
    <message>
        <source>Remove the connection to %1?</source>
        <translation>移除與 %1 的連線？</translation>
    </message>
    <message>
        <source>Its password is taken out of the keychain. The shop itself is not touched.</source>
        <translation>密碼將從鑰匙圈中刪除；商店本身不受影響。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外觀(&amp;A)</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日誌</translation>
    </message>
    <message>
        <source>Zhanggui %1, free software under GPL-3.0-or-later</source>
        <translation>掌櫃 %1，遵循 GPL-3.0-or-later 的自由軟體</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>複製診斷資訊</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>授權條款…</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>監測</translation>
    </message>
    <message>
        <source>Keep watching in the tray when the window is closed</source>
        <translation>關閉視窗後在系統托盤中繼續監測</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>當前桌面沒有系統托盤。</translation>
    </message>
</context>
<context>
    <name>ShelfActions</name>
    <message>
        <source>Put on sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Take off sale</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>%1 selected; at most %2 can be changed in one go</source>
        <translation>已選 %1 個；一次最多可修改 %2 個</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已選 %1 個</translation>
    </message>
</context>
<context>
    <name>ShopAddressText</name>
    <message>
        <source>Enter the address of the shop&apos;s admin page.</source>
        <translation>請輸入商店管理後臺的地址。</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://shop.example.</source>
        <translation>這不是有效地址。格式如 https://shop.example。</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>地址應以 https:// 或 http:// 開頭。</translation>
    </message>
    <message>
        <source>Leave user and password out of the address; they have fields of their own.</source>
        <translation>地址中不要包含使用者名稱和密碼，它們有單獨的輸入框。</translation>
    </message>
    <message>
        <source>Leave out what follows the question mark or the hash.</source>
        <translation>請去掉問號或井號之後的部分。</translation>
    </message>
</context>
<context>
    <name>ShopConnection</name>
    <message>
        <source>“%1” is not there; it may have been moved, renamed or deleted. Put it back, or choose another kind of backend under Settings &gt; Edit.</source>
        <translation>「%1」不在了：可能被移動、改名或刪除。請放回原處，或在「設定」&gt;「編輯」中選擇另一種後端。</translation>
    </message>
</context>
<context>
    <name>ShopIndicators</name>
    <message>
        <source>%1 (%2)</source>
        <comment>person (role)</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ShopSwitcher</name>
    <message>
        <source>Switch to another shop</source>
        <translation>切換商店</translation>
    </message>
    <message>
        <source>Shop %1, %2</source>
        <comment>name, environment</comment>
        <translation>商店 %1，%2</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>鍵盤快捷鍵</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Details</source>
        <translation>詳情</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>關閉詳情</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <comment>page, count</comment>
        <translation>%1，%2 項待處理</translation>
    </message>
</context>
<context>
    <name>SignInBar</name>
    <message>
        <source>Sign in to go on. What you were doing continues by itself.</source>
        <translation>請登入以繼續，之前的操作會自動接著進行。</translation>
    </message>
    <message>
        <source>User</source>
        <translation>使用者名稱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>&amp;Keep in the system&apos;s keychain</source>
        <translation>儲存到系統鑰匙圈(&amp;K)</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登入</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暫不</translation>
    </message>
    <message>
        <source>The backend says: “%1”</source>
        <translation>後端提示：「%1」</translation>
    </message>
    <message>
        <source>%1 goes here</source>
        <comment>a key, to the fields for signing in</comment>
        <translation>按 %1 跳到這裡</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>載入中</translation>
    </message>
</context>
<context>
    <name>SkuModel</name>
    <message>
        <source>Option</source>
        <comment>what tells one SKU of a product from another</comment>
        <translation>規格</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>a SKU&apos;s article number</comment>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>庫存</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Line %1, “%2”: %3 Nothing was changed.</source>
        <translation>第 %1 行「%2」：%3未作任何更改。</translation>
    </message>
    <message>
        <source>Waiting to be applied: %1 → %2</source>
        <translation>待提交：%1 → %2</translation>
    </message>
    <message>
        <source>There are more lines to paste than rows from here on. Nothing was changed.</source>
        <translation>要貼上的行數多於此處往下的行數，未作任何變更。</translation>
    </message>
    <message>
        <source>There are more columns to paste than can be edited from here on. Nothing was changed.</source>
        <translation>要貼上的欄數超過從此處起可編輯的欄數，未作任何變更。</translation>
    </message>
</context>
<context>
    <name>SkuTable</name>
    <message>
        <source>SKUs</source>
        <translation>SKU</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Request log</source>
        <translation>請求記錄</translation>
    </message>
    <message>
        <source>Follow this log</source>
        <translation>檢視此記錄</translation>
    </message>
    <message>
        <source>The shop&apos;s own log</source>
        <translation>商店後端自身的記錄</translation>
    </message>
    <message>
        <source>A log file</source>
        <translation>記錄檔</translation>
    </message>
    <message>
        <source>What a command writes</source>
        <translation>命令的輸出</translation>
    </message>
    <message>
        <source>An address</source>
        <translation>網路位址</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>瀏覽(&amp;B)…</translation>
    </message>
    <message>
        <source>Told from the first lines</source>
        <translation>依前幾行自動辨識</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>來源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>位置(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>First requests</source>
        <translation>最前面的請求</translation>
    </message>
    <message>
        <source>Every request that the shop&apos;s backend answers, as it tells of them itself.</source>
        <translation>商店後端自行回報的、它所處理的每一個請求。</translation>
    </message>
    <message>
        <source>Access logs of nginx or Apache, or JSON lines; also packed with gzip. Followed as it grows and is rotated.</source>
        <translation>nginx 或 Apache 的存取記錄，或每行一個 JSON；支援 gzip 壓縮。檔案增長與輪替時持續追蹤。</translation>
    </message>
    <message>
        <source>Such as: ssh shop tail -n 1000 -F /var/log/nginx/access.log. Run without a shell, and ended with this page.</source>
        <translation>例如：ssh shop tail -n 1000 -F /var/log/nginx/access.log。不經過 shell 執行，關閉本頁時結束。</translation>
    </message>
    <message>
        <source>Server-sent events (put sse+ before the address) or JSON lines over HTTP.</source>
        <translation>HTTP 上的伺服器推送事件（在位址前加 sse+）或每行一個 JSON。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>No line was understood. The first is: %1</source>
        <translation>沒有一行能辨識。第一行是：%1</translation>
    </message>
    <message>
        <source>%1 of %2 lines understood, as: %3</source>
        <translation>%2 行中辨識出 %1 行，格式：%3</translation>
    </message>
    <message>
        <source>No connection yet: %1</source>
        <translation>尚未連上：%1</translation>
    </message>
    <message>
        <source>Open. Waiting for the first lines…</source>
        <translation>已開啟，正在等待第一行…</translation>
    </message>
    <message>
        <source>A ClickHouse table</source>
        <translation>ClickHouse 表</translation>
    </message>
    <message>
        <source>Times without a &amp;zone are in</source>
        <translation>無時區的時間按(&amp;Z)</translation>
    </message>
    <message>
        <source>The password could not be kept: %1</source>
        <translation>無法儲存密碼：%1</translation>
    </message>
    <message>
        <source>A table that your servers write their requests to. It is asked for figures; the requests themselves stay there.</source>
        <translation>伺服器寫入請求的資料表。只查詢統計資料，請求本身留在原處。</translation>
    </message>
    <message>
        <source>An nginx log_format string as your configuration has it; access/ms, /us or /s where lines end with whole numbers as the time taken; or which JSON key is which field: json:time=at,took=tookMs/ms,status=code</source>
        <translation>nginx 設定中的 log_format 字串；若行末以整數表示耗時，可用 access/ms、/us 或 /s；或 JSON 鍵與欄位的對應關係：json:time=at,took=tookMs/ms,status=code</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>Zhanggui</source>
        <translation>掌櫃</translation>
    </message>
    <message>
        <source>Another Zhanggui uses the same configuration, but does not answer.</source>
        <translation>另一個掌櫃正在使用同一份設定，但沒有回應。</translation>
    </message>
    <message>
        <source>Wait a moment, or end it and start again. What it kept in %1 is not touched.</source>
        <translation>請稍候，或結束它後重新啟動。%1 中儲存的內容不受影響。</translation>
    </message>
    <message>
        <source>Zhanggui cannot start: its folder cannot be written.</source>
        <translation>掌櫃無法啟動：無法寫入它的資料夾。</translation>
    </message>
    <message>
        <source>Check free space and your rights on %1, then start again. What is kept there is not touched.</source>
        <translation>請檢查磁碟空間以及您對 %1 的權限，然後重新啟動。其中儲存的內容不受影響。</translation>
    </message>
</context>
<context>
    <name>StartReports</name>
    <message>
        <source>Show the file</source>
        <translation>開啟檔案</translation>
    </message>
    <message>
        <source>The settings were damaged.</source>
        <translation>設定檔案已損壞。</translation>
    </message>
    <message>
        <source>What could be read is kept; the damaged file is %1.</source>
        <translation>能讀出的內容已保留；損壞的檔案是 %1。</translation>
    </message>
    <message>
        <source>Settings cannot be stored.</source>
        <translation>無法儲存設定。</translation>
    </message>
    <message>
        <source>What you change lasts until the program ends. Check the rights of %1.</source>
        <translation>所做的更改在程式退出後失效。請檢查 %1 的權限。</translation>
    </message>
    <message>
        <source>Zhanggui ended unexpectedly the last time.</source>
        <translation>掌櫃上次意外結束。</translation>
    </message>
    <message>
        <source>What waited to be applied is still there. %1 says where in the program it happened, and holds nothing of your shop; send it to whoever looks after Zhanggui.</source>
        <translation>待套用的變更都還在。%1 記錄了程式在哪裡出錯，不含商店的任何內容；可以把它傳給負責掌櫃的人。</translation>
    </message>
    <message>
        <source>The local database was damaged.</source>
        <translation>本機資料庫已損壞。</translation>
    </message>
    <message numerus="yes">
        <source>A new one is in use; %n row(s) could be carried over. The damaged file is %1.</source>
        <translation>
            <numerusform>已啟用新的資料庫，保留了 %n 行資料。損壞的檔案是 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes cannot be kept here.</source>
        <translation>變更無法儲存在這台電腦上。</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s) could not be read.</source>
        <translation>
            <numerusform>有 %n 項待套用的變更無法讀取。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are set aside in the local database; all others are here.</source>
        <translation>它們已另存於本機資料庫；其餘的都在這裡。</translation>
    </message>
</context>
<context>
    <name>StateStack</name>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Not offered by this backend</source>
        <translation>此後端不提供</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Connecting…</source>
        <translation>連線中…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已連線</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>無法連線</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登入</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) pending</source>
        <translation>
            <numerusform>%n 項更改待提交</numerusform>
        </translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation>沒有待提交的更改</translation>
    </message>
    <message>
        <source>Not open</source>
        <comment>a shop</comment>
        <translation>未開啟</translation>
    </message>
</context>
<context>
    <name>StayQuestion</name>
    <message>
        <source>Keep watching when the window is closed?</source>
        <translation>關閉視窗後繼續監測？</translation>
    </message>
    <message numerus="yes">
        <source>Zhanggui can stay in the tray and go on looking at %n host(s). This can be changed in the settings.</source>
        <translation>
            <numerusform>掌櫃可以留在系統托盤中，繼續監測 %n 臺主機。可在設定中更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>繼續監測</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>the platform has sorted it out without a reason</source>
        <translation>平台將其剔除，未說明原因</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <comment>WeChat</comment>
        <translation>送出到%1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message numerus="yes">
        <source>Send %n change(s)</source>
        <translation>
            <numerusform>送出 %n 處修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>網域</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to add</source>
        <translation>
            <numerusform>新增 %Ln 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to remove</source>
        <translation>
            <numerusform>移除 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these are sent; everything else stays as it is.</source>
        <translation>只送出這些，其餘保持不變。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) left this month, by our own count.</source>
        <translation>
            <numerusform>依本機計數，本月還可修改 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>尚未送出。</translation>
    </message>
    <message>
        <source>Sending, then reading back…</source>
        <translation>正在送出並回讀…</translation>
    </message>
    <message>
        <source>The platform&apos;s lists have changed meanwhile.</source>
        <translation>平台上的清單已發生變化。</translation>
    </message>
    <message>
        <source>Nothing was sent. Close this, read the platform again, and look at what differs now.</source>
        <translation>沒有送出任何內容。請關閉後重新讀取平台，再檢視差異。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>All is done, and read back.</source>
        <translation>全部完成，並已回讀確認。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>完成 %Ln 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>未完成 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>The entries that were not done stay wanted; their reasons stand beside them.</source>
        <translation>未完成的項目仍在期望清單中，原因見其旁。</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>複製行(&amp;C)</translation>
    </message>
</context>
<context>
    <name>TailModel</name>
    <message>
        <source>%1 ms</source>
        <comment>duration</comment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>duration</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Method</source>
        <comment>of a request: GET, POST</comment>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <comment>of a request</comment>
        <translation>路徑</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>of an answer: 200, 404</comment>
        <translation>狀態碼</translation>
    </message>
    <message>
        <source>Took</source>
        <comment>how long a request took</comment>
        <translation>耗時</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>of an answer</comment>
        <translation>大小</translation>
    </message>
    <message>
        <source>Client</source>
        <comment>address of who asked</comment>
        <translation>用戶端</translation>
    </message>
</context>
<context>
    <name>TailPane</name>
    <message>
        <source>Follow</source>
        <comment>new requests</comment>
        <translation>跟隨最新</translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation>即時請求</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <comment>in the list</comment>
        <translation>%1 個請求</translation>
    </message>
    <message>
        <source>held, %1 newer</source>
        <comment>requests</comment>
        <translation>已停住，之後又有 %1 個</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <comment>requests of a list</comment>
        <translation>最新 %1 條</translation>
    </message>
    <message>
        <source>No requests in this time.</source>
        <translation>這段時間沒有請求。</translation>
    </message>
    <message>
        <source>No line of the log is a request so far.</source>
        <translation>到目前為止，記錄裡沒有一行是請求。</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>沒有符合篩選條件的請求。</translation>
    </message>
</context>
<context>
    <name>TopRowsModel</name>
    <message>
        <source>(none)</source>
        <comment>endpoint or client that a log did not name</comment>
        <translation>（無）</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>介面</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態碼</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求數</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>of all requests</comment>
        <translation>占比</translation>
    </message>
    <message>
        <source>Errors</source>
        <comment>share of answers of class 5xx</comment>
        <translation>錯誤率</translation>
    </message>
    <message>
        <source>p95</source>
        <comment>95th percentile of the time taken</comment>
        <translation>p95</translation>
    </message>
    <message>
        <source>Per second</source>
        <comment>requests</comment>
        <translation>每秒</translation>
    </message>
    <message>
        <source>Trend</source>
        <comment>requests over the span, drawn as a line</comment>
        <translation>趨勢</translation>
    </message>
</context>
<context>
    <name>TrafficAlertWords</name>
    <message>
        <source>%1 of all requests fail (5xx); the limit is %2.</source>
        <translation>%1 的請求出錯（5xx），閾值為 %2。</translation>
    </message>
    <message>
        <source>The slowest 5 % of requests take more than %1; the limit is %2.</source>
        <translation>最慢的 5% 請求耗時超過 %1，閾值為 %2。</translation>
    </message>
    <message>
        <source>No request has come for five minutes; about %1 a minute are usual.</source>
        <translation>已有五分鐘沒有請求，平時每分鐘約 %1 個。</translation>
    </message>
    <message>
        <source>Endpoints that used to answer fail now (5xx): %1</source>
        <translation>原本正常的介面現在出錯（5xx）：%1</translation>
    </message>
    <message>
        <source>The limit is a fixed one: it is set in the traffic options, or too few past days are known.</source>
        <translation>閾值是固定的：在流量選項中設定，或積累的天數還不夠。</translation>
    </message>
    <message numerus="yes">
        <source>The limit is learned: on %n past day(s) this hour had %1 in the middle, and it lies far outside of how those days differ.</source>
        <translation>
            <numerusform>閾值是學習得到的：過去 %n 天同一小時的中位數為 %1，現在遠遠超出這些天之間的差異。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether the backend and what stands before it still run, and whether the mini-program reaches them.</source>
        <translation>請檢查後端及其前面的服務是否仍在執行，小程式能否訪問它們。</translation>
    </message>
    <message>
        <source>Look at these requests in Traffic, and at what was released or changed just before.</source>
        <translation>請在流量頁檢視這些請求，以及在此之前釋出或修改了什麼。</translation>
    </message>
    <message>
        <source>Most fail at: %1</source>
        <translation>出錯最多的介面：%1</translation>
    </message>
    <message>
        <source>Request log</source>
        <comment>where an alert was seen</comment>
        <translation>請求記錄</translation>
    </message>
</context>
<context>
    <name>TrafficCharts</name>
    <message>
        <source>other</source>
        <comment>answers without a status of HTTP</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>每秒請求數</translation>
    </message>
    <message>
        <source>Time taken</source>
        <comment>latency of requests</comment>
        <translation>耗時</translation>
    </message>
    <message>
        <source>Sent per second</source>
        <comment>bytes of answers</comment>
        <translation>每秒傳送量</translation>
    </message>
    <message>
        <source>The log does not say how long requests took.</source>
        <translation>記錄裡沒有請求耗時。</translation>
    </message>
    <message>
        <source>No requests to measure in this time.</source>
        <translation>這段時間沒有可計時的請求。</translation>
    </message>
</context>
<context>
    <name>TrafficContent</name>
    <message>
        <source>since %1</source>
        <comment>a time: tables do not reach further back</comment>
        <translation>自 %1 起</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln 個請求</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark a release</source>
        <translation>標記發版</translation>
    </message>
    <message>
        <source>&amp;Name of the release</source>
        <translation>版本名稱(&amp;N)</translation>
    </message>
</context>
<context>
    <name>TrafficHeader</name>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <translation>顯示個人資料</translation>
    </message>
    <message>
        <source>Choose a request log…</source>
        <translation>選擇請求記錄…</translation>
    </message>
    <message>
        <source>Traffic options…</source>
        <translation>流量選項…</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到現在</translation>
    </message>
    <message>
        <source>Filter, such as %1</source>
        <translation>篩選，例如 %1</translation>
    </message>
    <message>
        <source>Words, or fields with : = &lt; &gt; ~ (path, endpoint, method, status, took, bytes, client, user, agent, id); -term leaves out, OR joins</source>
        <translation>關鍵字，或 : = &lt; &gt; ~ 條件（欄位：path、endpoint、method、status、took、bytes、client、user、agent、id）；-條件 表示排除，OR 表示或</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>時間範圍</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分鐘</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分鐘</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小時</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 小時</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小時</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>Filters</source>
        <comment>saved ones</comment>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Log…</source>
        <comment>a request log to look at</comment>
        <translation>記錄…</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>儲存當前篩選(&amp;S)…</translation>
    </message>
    <message>
        <source>%1 · paused at %2</source>
        <translation>%1 · 已於 %2 暫停</translation>
    </message>
    <message>
        <source>%1 · live</source>
        <comment>a request log</comment>
        <translation>%1 · 即時</translation>
    </message>
    <message>
        <source>%1 · connecting</source>
        <comment>a request log</comment>
        <translation>%1 · 正在連線</translation>
    </message>
    <message>
        <source>%1 · interrupted</source>
        <comment>a request log</comment>
        <translation>%1 · 已中斷</translation>
    </message>
    <message>
        <source>%1 · ended</source>
        <comment>a request log</comment>
        <translation>%1 · 已結束</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) not understood</source>
        <translation>
            <numerusform>%Ln 行無法辨識</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) missed</source>
        <translation>
            <numerusform>遺漏 %Ln 個請求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interruption(s)</source>
        <translation>
            <numerusform>中斷 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Looking at %1 to %2</source>
        <comment>two times</comment>
        <translation>檢視 %1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) dated in the future</source>
        <translation>
            <numerusform>%Ln 個請求時間在未來</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrafficOptions</name>
    <message>
        <source>%1: %2</source>
        <comment>a filter, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Traffic options</source>
        <translation>流量選項</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>介面</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Filters that you use again and again; they are in the menu of the page.</source>
        <translation>常用的篩選，會出現在頁面的選單中。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選條件</translation>
    </message>
    <message>
        <source>Requests that match are shown in the colour. The first rule that matches counts.</source>
        <translation>符合條件的請求以該顏色顯示，以最先符合的規則為準。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Numbers and long codes in a path become {id} by themselves. Give a line for each endpoint whose parts are words: {…} stands for one part, * at the end for all that follow.</source>
        <translation>路徑中的數字和長串編碼會自動變為 {id}。路徑中含有單詞的介面請每個寫一行：{…} 代表一段，末尾的 * 代表其後的全部。</translation>
    </message>
</context>
<context>
    <name>TrafficPage</name>
    <message>
        <source>Choose a request log…</source>
        <translation>選擇請求記錄…</translation>
    </message>
    <message>
        <source>This backend has no request log</source>
        <translation>此後端沒有請求記錄</translation>
    </message>
    <message>
        <source>Follow a log file, the output of a command or an address instead.</source>
        <translation>可以改為檢視記錄檔、命令的輸出或網路位址。</translation>
    </message>
    <message>
        <source>The request log has ended</source>
        <translation>請求記錄已結束</translation>
    </message>
    <message>
        <source>The request log is interrupted</source>
        <translation>請求記錄中斷</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>This filter is not understood</source>
        <translation>無法辨識此篩選條件</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>請求</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>儲存篩選</translation>
    </message>
    <message>
        <source>&amp;Name of “%1”</source>
        <translation>“%1”的名稱(&amp;N)</translation>
    </message>
    <message>
        <source>%1 · ClickHouse</source>
        <comment>a table of requests</comment>
        <translation>%1 · ClickHouse 資料表</translation>
    </message>
    <message>
        <source>The figures could not be had</source>
        <translation>無法取得資料</translation>
    </message>
</context>
<context>
    <name>TrafficTables</name>
    <message>
        <source>Endpoints</source>
        <translation>介面</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>用戶端</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>狀態碼</translation>
    </message>
    <message>
        <source>Slowest</source>
        <comment>requests</comment>
        <translation>最慢</translation>
    </message>
    <message>
        <source>Busiest</source>
        <translation>請求最多</translation>
    </message>
    <message>
        <source>Slowest requests</source>
        <translation>最慢的請求</translation>
    </message>
    <message>
        <source>No requests in this time.</source>
        <translation>這段時間沒有請求。</translation>
    </message>
    <message>
        <source>No request of this time matches the filter.</source>
        <translation>這段時間沒有符合篩選條件的請求。</translation>
    </message>
    <message>
        <source>The log does not say what was asked for.</source>
        <translation>記錄裡沒有請求的路徑。</translation>
    </message>
    <message>
        <source>The log does not say who asks.</source>
        <translation>記錄裡沒有用戶端位址。</translation>
    </message>
    <message>
        <source>The log does not say what was answered.</source>
        <translation>記錄裡沒有狀態碼。</translation>
    </message>
    <message>
        <source>The log does not say how long requests took.</source>
        <translation>記錄裡沒有請求耗時。</translation>
    </message>
</context>
<context>
    <name>TrayResidence</name>
    <message>
        <source>&amp;Open Zhanggui</source>
        <translation>開啟掌櫃(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Look now</source>
        <translation>立即檢查(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>No shop is open.</source>
        <translation>未開啟商店。</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n host(s)…</source>
        <translation>
            <numerusform>正在檢查 %n 臺主機…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not looked yet.</source>
        <translation>尚未檢查。</translation>
    </message>
    <message>
        <source>%1: no host could be reached from here.</source>
        <comment>when</comment>
        <translation>%1：本機無法連線任何主機。</translation>
    </message>
    <message>
        <source>%1: nothing is wrong.</source>
        <comment>when</comment>
        <translation>%1：一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alert(s) wait.</source>
        <comment>when</comment>
        <translation>
            <numerusform>%1：%n 條告警待處理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrustFields</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>The authorities this computer trusts</source>
        <translation>本機信任的證書頒發機構</translation>
    </message>
    <message>
        <source>Our own authority, from a file</source>
        <translation>自有的證書頒發機構（檔案）</translation>
    </message>
    <message>
        <source>Exactly one certificate</source>
        <translation>僅一張指定的證書</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>File of the authority</source>
        <translation>證書頒發機構的檔案</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM 檔案</translation>
    </message>
    <message>
        <source>Choose the file with the certificate of your authority.</source>
        <translation>請選擇您的證書頒發機構的證書檔案。</translation>
    </message>
    <message>
        <source>Test the connection to see the server&apos;s certificate, then choose to trust it.</source>
        <translation>先測試連線以檢視伺服器證書，再選擇信任它。</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>證書頒發機構的證書</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>證書 (*.pem *.crt *.cer);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>No certificate chosen yet: test the connection first.</source>
        <translation>尚未選擇證書：請先測試連線。</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Nothing waits for a hand.</source>
        <translation>沒有待處理的事項。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) to ship</source>
        <translation>
            <numerusform>%Ln 筆訂單待出貨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s) asked for</source>
        <translation>
            <numerusform>%Ln 筆退款申請</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) sold out</source>
        <translation>
            <numerusform>%Ln 個規格已售罄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) running out</source>
        <translation>
            <numerusform>%Ln 個規格庫存不足</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln 條告警</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Zhanggui</source>
        <comment>name of the program</comment>
        <translation>掌櫃</translation>
    </message>
    <message>
        <source>The console for your mini-program&apos;s shop: products, orders and what keeps it running.</source>
        <translation>小程式商店的主控台：管理商品、訂單，保障商店正常執行。</translation>
    </message>
    <message>
        <source>Your shops</source>
        <translation>我的商店</translation>
    </message>
    <message>
        <source>Try the sample shop</source>
        <translation>試用範例商店</translation>
    </message>
    <message>
        <source>A complete shop on this computer, with products, orders and shoppers. Nothing in it is real, so nothing can go wrong.</source>
        <translation>執行在本機上的完整商店，有商品、訂單和顧客。資料都是虛構的，可放心嘗試。</translation>
    </message>
    <message>
        <source>Connect to a shop…</source>
        <translation>連線商店…</translation>
    </message>
    <message>
        <source>You need its address, a user name and a password of its admin page.</source>
        <translation>需要商店管理後臺的地址、使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>shop name (environment)</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Connect to a shop…</source>
        <translation>連線商店(&amp;C)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample shop</source>
        <translation>開啟範例商店(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;lose the shop</source>
        <translation>關閉商店(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo change</source>
        <translation>撤銷更改(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo change</source>
        <translation>重做更改(&amp;R)</translation>
    </message>
    <message>
        <source>Review and &amp;apply…</source>
        <translation>檢視並提交(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Discard all changes…</source>
        <translation>放棄全部更改(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>在本頁查詢(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>命令面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>重新整理(&amp;R)</translation>
    </message>
    <message>
        <source>Show or hide the &amp;sidebar</source>
        <translation>顯示或隱藏側邊欄(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Light appearance</source>
        <translation>淺色外觀(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark appearance</source>
        <translation>深色外觀(&amp;D)</translation>
    </message>
    <message>
        <source>Appearance of the s&amp;ystem</source>
        <translation>跟隨系統外觀(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Switch shop…</source>
        <translation>切換商店(&amp;S)…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登入(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>鍵盤快捷鍵(&amp;K)</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>開啟日誌資料夾(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>複製診斷資訊(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About Zhanggui</source>
        <translation>關於掌櫃(&amp;A)</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>yesterday %1</source>
        <comment>a time of day follows</comment>
        <translation>昨天 %1</translation>
    </message>
</context>
</TS>
