<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Zhanggui</source>
        <translation>关于掌柜</translation>
    </message>
    <message>
        <source>Zhanggui</source>
        <comment>name of the program</comment>
        <translation>掌柜</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. You may use, study, share and change it; it comes without warranty.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本。您可以使用、研究、分享和修改它；不附带任何担保。</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的组件</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>Choose a carrier</source>
        <translation>选择快递公司</translation>
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
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Shop</source>
        <translation>店铺(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>AlertLetter</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>hosts</comment>
        <translation>
            <numerusform>%1 等，另有 %n 处</numerusform>
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
        <translation>开始于：%1</translation>
    </message>
    <message>
        <source>You may have this already: the answer to the first try was lost.</source>
        <translation>您可能已收到过此消息：上次发送没有收到回执。</translation>
    </message>
    <message>
        <source>Alerts of this shop will arrive here. There is nothing to do.</source>
        <translation>本店铺的告警会发到这里。无需任何操作。</translation>
    </message>
    <message>
        <source>%1: test message</source>
        <comment>a shop</comment>
        <translation>%1：测试消息</translation>
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
            <numerusform>%1：%n 条告警</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>……另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等，另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
            <numerusform>……另有 %n 条告警</numerusform>
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
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>一小时后</translation>
    </message>
    <message>
        <source>Until tomorrow, 9 o&apos;clock</source>
        <translation>明天 9 点</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>Wake it now</source>
        <translation>立即恢复提醒</translation>
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
        <translation>开始于</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Over since</source>
        <translation>恢复于</translation>
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
        <translation>签发者</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Nowhere any more</source>
        <translation>已无处出现</translation>
    </message>
    <message>
        <source>What has happened at %1</source>
        <comment>a host</comment>
        <translation>%1 的事件记录</translation>
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
        <translation>跟踪日志时监测流量(&amp;W)</translation>
    </message>
    <message>
        <source>Errors: learn what is &amp;usual</source>
        <translation>错误率：自动学习常态(&amp;U)</translation>
    </message>
    <message>
        <source>Time taken: learn what is u&amp;sual</source>
        <translation>耗时：自动学习常态(&amp;S)</translation>
    </message>
    <message>
        <source>Tell when &amp;no request comes where there usually are</source>
        <translation>平时有请求却突然没有时提醒(&amp;N)</translation>
    </message>
    <message>
        <source>Tell when an endpoint &amp;begins to fail</source>
        <translation>接口开始出错时提醒(&amp;B)</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>milliseconds, after a number</comment>
        <translation> 毫秒</translation>
    </message>
    <message numerus="yes">
        <source>Learned limits come from the same hour of the past four weeks: the middle value, and how far days usually are from it. One odd day changes neither. Until %n day(s) are known, fixed limits hold.</source>
        <translation>
            <numerusform>学习的阈值来自过去四周同一小时：取中位数，以及各天通常偏离它的幅度，个别异常的日子不影响两者。积累满 %n 天之前使用固定阈值。</numerusform>
        </translation>
    </message>
    <message>
        <source>Alert from this share of &amp;errors (5xx) on</source>
        <translation>错误（5xx）占比达到此值时告警(&amp;E)</translation>
    </message>
    <message>
        <source>Alert when the slowest 5 % take more &amp;than</source>
        <translation>最慢的 5% 耗时超过此值时告警(&amp;T)</translation>
    </message>
</context>
<context>
    <name>AlertTimeline</name>
    <message>
        <source>Nothing has happened here yet.</source>
        <translation>这里还没有发生过任何事件。</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>The certificate of %1 ended %2.</source>
        <translation>%1 的证书已于 %2 过期。</translation>
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
        <translation>严重</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已恢复</translation>
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
        <translation>正在好转</translation>
    </message>
    <message>
        <source>%1 Nobody was told.</source>
        <comment>a sentence, then: it was silenced</comment>
        <translation>%1（未通知任何人）</translation>
    </message>
    <message>
        <source>It came back. %1</source>
        <comment>what</comment>
        <translation>问题再次出现。%1</translation>
    </message>
    <message>
        <source>It got worse. %1</source>
        <comment>what</comment>
        <translation>问题加重。%1</translation>
    </message>
    <message>
        <source>It was told.</source>
        <translation>已发出通知。</translation>
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
        <translation>暂停提醒至 %1。</translation>
    </message>
    <message>
        <source>Woken.</source>
        <comment>an alert that was snoozed</comment>
        <translation>已恢复提醒。</translation>
    </message>
    <message>
        <source>It is over. %1</source>
        <comment>what</comment>
        <translation>已恢复。%1</translation>
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
            <numerusform>%n 小时</numerusform>
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
        <translation>%1 的证书还有 %2到期。</translation>
    </message>
    <message>
        <source>A certificate is renewed later than usual: %1 left.</source>
        <comment>how long</comment>
        <translation>证书比往常更晚续期：还剩 %1。</translation>
    </message>
    <message>
        <source>The certificate of %1 ends in %2: %3.</source>
        <comment>host, how long, when</comment>
        <translation>%1 的证书还有 %2到期：%3。</translation>
    </message>
    <message>
        <source>This host used to have its new certificate %1 before the end. Look at the program that renews it.</source>
        <comment>how long</comment>
        <translation>该主机以往在到期前 %1换上新证书。请检查负责续期的程序。</translation>
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
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Open alert</source>
        <translation>打开告警</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>已知悉</translation>
    </message>
    <message>
        <source>Nothing to watch here</source>
        <translation>这里没有可监测的主机</translation>
    </message>
    <message>
        <source>The sample shop&apos;s domains do not exist. Those of a shop of your own are watched: certificates, TLS, and whether they answer.</source>
        <translation>示例店铺的域名并不存在。连接自己的店铺后，会监测其域名的证书、TLS 和可用性。</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>一切正常</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) are looked at all day: certificates, TLS and whether they answer.</source>
        <translation>
            <numerusform>全天监测 %n 台主机：证书、TLS 和可用性。</numerusform>
        </translation>
    </message>
    <message>
        <source>No host is watched yet</source>
        <translation>还没有监测任何主机</translation>
    </message>
    <message>
        <source>Hosts of the mini-program&apos;s domain lists are watched from here on.</source>
        <translation>小程序域名列表中的主机会在这里持续监测。</translation>
    </message>
    <message>
        <source>Open domains</source>
        <translation>打开域名页</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>looked at %1</source>
        <comment>when</comment>
        <translation>检查于 %1</translation>
    </message>
    <message>
        <source>No host can be reached from this computer.</source>
        <translation>这台电脑无法连接任何主机。</translation>
    </message>
    <message>
        <source>Its own network seems to be down, so no host is blamed. It is tried again in a few minutes.</source>
        <translation>可能是本机网络中断，因此不归咎于任何主机。几分钟后会再试。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>As long as no host can be reached, nothing can be said about them.</source>
        <translation>在连不上任何主机期间，无法判断它们的状态。</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n host(s) for the first time</source>
        <translation>
            <numerusform>正在首次检查 %n 台主机</numerusform>
        </translation>
    </message>
    <message>
        <source>Maintenance…</source>
        <translation>维护时段…</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>通知设置…</translation>
    </message>
    <message>
        <source>Snooze until tomorrow</source>
        <translation>明天再提醒</translation>
    </message>
    <message>
        <source>Alerts do not reach %1.</source>
        <translation>告警无法送达“%1”。</translation>
    </message>
    <message>
        <source>As long as something reads along, nothing can be said about the hosts&apos; certificates.</source>
        <translation>在解密检查期间，无法判断主机的证书。</translation>
    </message>
    <message>
        <source>No host is blamed for it.</source>
        <translation>因此不归咎于任何主机。</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Sample shop</source>
        <translation>示例店铺</translation>
    </message>
    <message>
        <source>No shop is called “%1”.</source>
        <translation>没有名为“%1”的店铺。</translation>
    </message>
    <message>
        <source>Making the sample shop. This happens once.</source>
        <translation>正在生成示例店铺，只需一次。</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>CategoryFilter</name>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Show only one category</source>
        <translation>只显示一个分类</translation>
    </message>
    <message>
        <source>Search categories</source>
        <translation>搜索分类</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>CertificateFacts</name>
    <message>
        <source>expired on %1</source>
        <translation>已于 %1 过期</translation>
    </message>
    <message>
        <source>not valid before %1</source>
        <translation>%1 之前尚未生效</translation>
    </message>
    <message>
        <source>wrong host: made out for %1, not for %2</source>
        <comment>names, a host</comment>
        <translation>主机不符：签发给 %1，而不是 %2</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>自签名</translation>
    </message>
    <message>
        <source>unknown authority: %1</source>
        <translation>未知的签发机构：%1</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已被吊销</translation>
    </message>
    <message>
        <source>no certificate was shown</source>
        <translation>对方没有出示证书</translation>
    </message>
    <message>
        <source>not the pinned certificate</source>
        <translation>不是指定信任的那张证书</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
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
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a list of domains, a host</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>在列表中</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>不在列表中</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>快递单号</translation>
    </message>
</context>
<context>
    <name>ChannelDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Notices come together, each morning at nine.</source>
        <translation>提示级别的告警每天早上 9 点合并发送。</translation>
    </message>
    <message>
        <source>From &amp;level</source>
        <translation>最低级别(&amp;L)</translation>
    </message>
    <message>
        <source>Kept; leave empty to keep it</source>
        <translation>已保存；留空则不变</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Key to sign with</source>
        <translation>签名密钥(&amp;K)</translation>
    </message>
    <message>
        <source>This computer&apos;s mail program (none is installed)</source>
        <translation>本机邮件程序（未安装）</translation>
    </message>
    <message>
        <source>This computer&apos;s mail program (%1)</source>
        <translation>本机邮件程序（%1）</translation>
    </message>
    <message>
        <source>A mail server</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>发件人(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>发送方式(&amp;B)</translation>
    </message>
    <message>
        <source>TLS (port 465)</source>
        <translation>TLS（端口 465）</translation>
    </message>
    <message>
        <source>STARTTLS (port 587)</source>
        <translation>STARTTLS（端口 587）</translation>
    </message>
    <message>
        <source>Not encrypted (port 25)</source>
        <translation>不加密（端口 25）</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>加密(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>To whom: one address or more.</source>
        <translation>请填写一个或多个收件地址。</translation>
    </message>
    <message>
        <source>From whom: one address.</source>
        <translation>请填写一个发件地址。</translation>
    </message>
    <message>
        <source>Which server?</source>
        <translation>请填写服务器。</translation>
    </message>
    <message>
        <source>The address begins with https://.</source>
        <translation>地址须以 https:// 开头。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>发送中…</translation>
    </message>
    <message>
        <source>The test message arrived.</source>
        <translation>测试消息已送达。</translation>
    </message>
    <message>
        <source>Look whether you can see it there.</source>
        <translation>请确认在那边能看到。</translation>
    </message>
    <message>
        <source>The test message did not arrive.</source>
        <translation>测试消息未送达。</translation>
    </message>
    <message>
        <source>Sen&amp;d a test</source>
        <translation>发送测试消息(&amp;D)</translation>
    </message>
    <message>
        <source>Tell alerts &amp;here</source>
        <translation>在此发送告警(&amp;H)</translation>
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
            <numerusform>同时告知目前未处理的 %n 条告警(&amp;T)</numerusform>
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
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>WeCom robot</source>
        <translation>企业微信机器人</translation>
    </message>
    <message>
        <source>DingTalk robot</source>
        <translation>钉钉机器人</translation>
    </message>
    <message>
        <source>Feishu robot</source>
        <translation>飞书机器人</translation>
    </message>
    <message>
        <source>Your own server gets JSON by POST. With a key, each message is signed: X-Zhanggui-Signature has HMAC-SHA256 of time and body.</source>
        <translation>以 POST 方式把 JSON 发到您自己的服务器。填写密钥后每条消息都会签名：X-Zhanggui-Signature 为时间与正文的 HMAC-SHA256。</translation>
    </message>
    <message>
        <source>With the computer&apos;s own mail program (sendmail, msmtp) there is nothing more to set up here.</source>
        <translation>使用本机邮件程序（sendmail、msmtp）时，这里无需其他设置。</translation>
    </message>
    <message>
        <source>In the group: Group robots, Add robot, then copy its Webhook address.</source>
        <translation>在群里选择“群机器人”“添加机器人”，然后复制它的 Webhook 地址。</translation>
    </message>
    <message>
        <source>In the group: Settings, Robots, Custom. As its security setting choose Sign, and copy the key that begins with SEC.</source>
        <translation>在群里选择“群设置”“机器人”“自定义”。安全设置选择“加签”，并复制以 SEC 开头的密钥。</translation>
    </message>
    <message>
        <source>In the group: Settings, Bots, Custom bot. Switch on the signature check and copy its key.</source>
        <translation>在群里选择“设置”“群机器人”“自定义机器人”。开启“签名校验”并复制密钥。</translation>
    </message>
    <message>
        <source>The mail server does not take this name and password.</source>
        <translation>邮件服务器不接受该用户名和密码。</translation>
    </message>
    <message>
        <source>It does not take the signature. Check the key, this computer&apos;s clock and the robot&apos;s security setting.</source>
        <translation>签名未被接受。请检查密钥、本机时间和机器人的安全设置。</translation>
    </message>
    <message>
        <source>There is nothing at this address (any more). Copy it again from the group.</source>
        <translation>该地址不存在或已失效。请从群里重新复制。</translation>
    </message>
    <message>
        <source>It refused the message.</source>
        <translation>消息被拒绝。</translation>
    </message>
    <message>
        <source>This computer has no mail program. Install msmtp, or name a mail server.</source>
        <translation>本机没有邮件程序。请安装 msmtp，或填写邮件服务器。</translation>
    </message>
    <message>
        <source>It takes no messages for the moment.</source>
        <translation>对方暂时不接收消息。</translation>
    </message>
    <message>
        <source>What answers there is no such robot. Perhaps this network asks for a sign-in first.</source>
        <translation>应答的并不是机器人。可能当前网络需要先登录。</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Its address or password is not in the keychain: give it again.</source>
        <translation>钥匙串中没有它的地址或密码，请重新填写。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>发送中…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait. Next try %1. %2</source>
        <translation>
            <numerusform>%n 条消息待发。下次尝试：%1。%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait until %1.</source>
        <translation>
            <numerusform>%n 条消息将于 %1 发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last message arrived %1.</source>
        <comment>when</comment>
        <translation>最近一条消息已于 %1 送达。</translation>
    </message>
    <message>
        <source>Nothing had to be told yet.</source>
        <translation>还没有需要发送的消息。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>发送失败</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Its certificate is not trusted. If it is your own, say so under Trust.</source>
        <translation>对方的证书不受信任。如果是贵公司自签的证书，请在“信任”中指定。</translation>
    </message>
    <message>
        <source>Its certificate is not trusted: something stands between here and there.</source>
        <translation>对方的证书不受信任：中间可能有代理在拦截。</translation>
    </message>
</context>
<context>
    <name>ChannelsDialog</name>
    <message>
        <source>Notifications</source>
        <translation>通知设置</translation>
    </message>
    <message>
        <source>Each alert is told once a level; many at a time come as one message. Addresses and passwords are kept in the keychain only.</source>
        <translation>每条告警的每个级别只发送一次；同时出现多条时合并为一条消息。地址和密码只保存在钥匙串中。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>%1, from “%2” on</source>
        <comment>kind of channel, level</comment>
        <translation>%1，“%2”及以上</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Tell no more alerts to %1?</source>
        <translation>不再向“%1”发送告警？</translation>
    </message>
    <message>
        <source>Its address is taken out of the keychain, and what waits for it goes.</source>
        <translation>它的地址会从钥匙串中删除，待发的消息也会丢弃。</translation>
    </message>
    <message>
        <source>Alerts stay on this computer</source>
        <translation>告警仅在本机显示</translation>
    </message>
    <message>
        <source>Add a group robot, a mailbox or a webhook to hear of them elsewhere.</source>
        <translation>添加群机器人、邮箱或 Webhook，即可在别处收到告警。</translation>
    </message>
</context>
<context>
    <name>ChartMark</name>
    <message numerus="yes">
        <source>%Ln change(s) applied here</source>
        <translation>
            <numerusform>在此提交了 %Ln 项修改</numerusform>
        </translation>
    </message>
    <message>
        <source>New certificate of %1</source>
        <translation>%1 换了新证书</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发版</translation>
    </message>
    <message>
        <source>Release: %1</source>
        <translation>发版：%1</translation>
    </message>
</context>
<context>
    <name>ChartMenu</name>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Show &amp;figures as a table…</source>
        <translation>以表格显示数据(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Copy figures</source>
        <translation>复制数据(&amp;C)</translation>
    </message>
    <message>
        <source>Save figures as CS&amp;V…</source>
        <translation>数据另存为 CSV(&amp;V)…</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Zoom into the brushed span</source>
        <translation>放大选中的时段(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Back to now</source>
        <translation>回到现在(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Mark a release here…</source>
        <translation>在此标记发版(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove the mark “%1”</source>
        <translation>删除标记“%1”</translation>
    </message>
    <message>
        <source>Save figures</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Sheets (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Pictures (*.png);;Drawings (*.svg)</source>
        <translation>图片 (*.png);;矢量图 (*.svg)</translation>
    </message>
</context>
<context>
    <name>ChartTableDialog</name>
    <message>
        <source>&amp;Copy all</source>
        <translation>全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>另存为 CSV(&amp;S)…</translation>
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
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>ClickHouseClient</name>
    <message>
        <source>The server did not answer in time. Look at a shorter span.</source>
        <translation>服务器未能及时应答。请查看更短的时段。</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>无法连接服务器：%1</translation>
    </message>
    <message>
        <source>What answers there is no ClickHouse server, or its answer was cut.</source>
        <translation>应答方不是 ClickHouse 服务器，或应答被截断。</translation>
    </message>
    <message>
        <source>The server does not accept this user and password.</source>
        <translation>服务器不接受此用户名和密码。</translation>
    </message>
    <message>
        <source>This user may not read the table: %1</source>
        <translation>此用户无权读取该表：%1</translation>
    </message>
    <message>
        <source>There is no such table or database: %1</source>
        <translation>没有这个表或数据库：%1</translation>
    </message>
    <message>
        <source>The server has too much to do: %1</source>
        <translation>服务器过于繁忙：%1</translation>
    </message>
    <message>
        <source>The server refused the question: %1</source>
        <translation>服务器拒绝了查询：%1</translation>
    </message>
</context>
<context>
    <name>ClickHouseFields</name>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>保存在钥匙串中</translation>
    </message>
    <message>
        <source>Show first &amp;rows</source>
        <translation>显示前几行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>数据库(&amp;D)</translation>
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
        <translation>纳秒</translation>
    </message>
    <message>
        <source>Time taken is in</source>
        <translation>耗时的单位</translation>
    </message>
    <message>
        <source>Give the server&apos;s address and the name of the table.</source>
        <translation>请填写服务器地址和表名。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>表是空的。</translation>
    </message>
    <message>
        <source>These are its first rows. Check which column is which.</source>
        <translation>这是表的前几行。请核对各列的含义。</translation>
    </message>
    <message>
        <source>Choose the column that has the time of each request.</source>
        <translation>请选择存放每次请求时间的列。</translation>
    </message>
    <message>
        <source>The column “%1” has no times that can be read. Choose another one.</source>
        <translation>列“%1”中没有可识别的时间，请选择其他列。</translation>
    </message>
</context>
<context>
    <name>ColourRule</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>浅蓝</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
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
        <translation>没有数据</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>head of a column of copied figures</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format under a chart of many days</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
</context>
<context>
    <name>CommandLogSource</name>
    <message>
        <source>the command has failed or was ended</source>
        <translation>命令执行失败或已被终止</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>输入要执行的操作</translation>
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
        <translation>打开%1</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
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
        <translation>这将修改 %1（%2），顾客会立即看到。</translation>
    </message>
    <message>
        <source>Type %1 to go on:</source>
        <comment>the number of changes</comment>
        <translation>输入 %1 以继续：</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s) to %1</source>
        <translation>
            <numerusform>将 %n 项更改提交到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to a shop</source>
        <translation>连接店铺</translation>
    </message>
    <message>
        <source>Connection to %1</source>
        <translation>连接到 %1</translation>
    </message>
    <message>
        <source>&amp;Backend</source>
        <translation>后端(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>环境(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>信任(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Name of the shop</source>
        <translation>店铺名称(&amp;N)</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>&amp;Keep it in the system&apos;s keychain</source>
        <translation>保存到系统钥匙串(&amp;K)</translation>
    </message>
    <message>
        <source>No keychain here: the password is asked for each time</source>
        <translation>此处没有钥匙串：每次都会询问密码</translation>
    </message>
    <message>
        <source>Test &amp;connection</source>
        <translation>测试连接(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>保存并打开</translation>
    </message>
    <message>
        <source>Kept in the keychain</source>
        <translation>已存于钥匙串</translation>
    </message>
    <message>
        <source>Not encrypted: others on the way can read the password. Use https if the shop has it.</source>
        <translation>未加密：传输途中他人可以看到密码。如果店铺支持，请使用 https。</translation>
    </message>
    <message>
        <source>Choose what kind of backend the shop has.</source>
        <translation>请选择店铺使用的后端类型。</translation>
    </message>
    <message>
        <source>Enter the user name of the shop&apos;s admin page.</source>
        <translation>请输入店铺管理后台的用户名。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>连接正常。</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>已以 %1 登录。</translation>
    </message>
    <message>
        <source>Another shop has this name. Choose one that tells them apart.</source>
        <translation>已有店铺使用这个名称，请换一个便于区分的名称。</translation>
    </message>
    <message>
        <source>Check user and password</source>
        <translation>请检查用户名和密码</translation>
    </message>
    <message>
        <source>The backend says: “%1”</source>
        <translation>后端提示：“%1”</translation>
    </message>
</context>
<context>
    <name>ConnectorBox</name>
    <message>
        <source>Looking for connectors…</source>
        <translation>正在查找连接器…</translation>
    </message>
    <message>
        <source>The shop&apos;s connector “%1” is not there. Put it back, or choose another kind of backend.</source>
        <translation>这家店的连接器“%1”不在了。请放回原处，或选择另一种后端。</translation>
    </message>
    <message>
        <source>Not usable: %1</source>
        <comment>connectors with faults</comment>
        <translation>无法使用：%1</translation>
    </message>
    <message>
        <source>%1 (not there)</source>
        <comment>a connector&apos;s file</comment>
        <translation>%1（不在了）</translation>
    </message>
    <message>
        <source>%1 (not usable)</source>
        <comment>a connector&apos;s file</comment>
        <translation>%1（无法使用）</translation>
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
        <translation>连接器</translation>
    </message>
    <message>
        <source>Check the connector now</source>
        <translation>立即检查连接器</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>登录身份</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Session ends</source>
        <translation>会话到期</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>写入</translation>
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
        <translation>全部权限</translation>
    </message>
    <message>
        <source>A repeated write is done once.</source>
        <translation>重复提交的写入只会执行一次。</translation>
    </message>
    <message>
        <source>A repeated write may be done twice, so the console looks before it repeats.</source>
        <translation>重复提交可能会执行两次，因此控制台会先核对再重试。</translation>
    </message>
    <message>
        <source>The backend refuses to overwrite newer versions.</source>
        <translation>后端会拒绝覆盖更新的版本。</translation>
    </message>
    <message>
        <source>Newer versions are noticed by reading before each write.</source>
        <translation>每次写入前先读取，以发现更新的版本。</translation>
    </message>
    <message numerus="yes">
        <source>%n read(s) ok.</source>
        <translation>
            <numerusform>%n 项读取正常。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n read(s) failed.</source>
        <translation>
            <numerusform>%n 项读取失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows say why; the rest works.</source>
        <translation>原因见各行；其余正常。</translation>
    </message>
    <message>
        <source>none of those that this program knows</source>
        <translation>没有本程序认识的权限</translation>
    </message>
    <message>
        <source>Remarks</source>
        <comment>about a connector&apos;s file</comment>
        <translation>提示</translation>
    </message>
    <message>
        <source>The file declares %1, which nobody asks for.</source>
        <comment>the name of a setting</comment>
        <translation>文件里声明了 %1，但没有地方用到它。</translation>
    </message>
    <message>
        <source>The file declares %1, which nobody asks for; did you mean %2?</source>
        <comment>two names of settings</comment>
        <translation>文件里声明了 %1，但没有地方用到它；是不是想写 %2？</translation>
    </message>
</context>
<context>
    <name>CustomerModel</name>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Spent</source>
        <comment>column: money spent so far</comment>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未填姓名）</translation>
    </message>
    <message>
        <source>Hidden until asked for</source>
        <translation>默认隐藏，按需显示</translation>
    </message>
</context>
<context>
    <name>CustomerPanel</name>
    <message>
        <source>Last orders</source>
        <translation>最近订单</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Spent</source>
        <comment>money spent so far</comment>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>加载中…</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>顾客 %1</translation>
    </message>
    <message>
        <source>Hide phone number and addresses</source>
        <translation>隐藏手机号和地址</translation>
    </message>
    <message>
        <source>Show phone number and addresses</source>
        <translation>显示手机号和地址</translation>
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
        <translation>顾客</translation>
    </message>
    <message>
        <source>Search by name or phone</source>
        <translation>按姓名或手机号搜索</translation>
    </message>
    <message>
        <source>Show phone numbers</source>
        <translation>显示手机号</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>没有匹配的顾客</translation>
    </message>
    <message>
        <source>Nobody in this shop fits the search.</source>
        <translation>店铺中没有符合搜索条件的顾客。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有顾客</translation>
    </message>
    <message>
        <source>People who sign in to the shop will be here.</source>
        <translation>登录店铺的顾客会显示在这里。</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>查看顾客</translation>
    </message>
    <message>
        <source>Open (Return)</source>
        <translation>打开（回车）</translation>
    </message>
    <message>
        <source>Customers can&apos;t be listed through this backend&apos;s interface.</source>
        <translation>此后端的接口不提供顾客列表。</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Hide phone numbers</source>
        <translation>隐藏手机号</translation>
    </message>
    <message>
        <source>Hide phone number</source>
        <translation>隐藏手机号</translation>
    </message>
    <message>
        <source>Show phone number</source>
        <translation>显示手机号</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Somebody else changed the same fields. Which value is to stay?</source>
        <translation>他人修改了相同的字段，保留哪个值？</translation>
    </message>
    <message>
        <source>The backend refused this change.</source>
        <translation>后端拒绝了这项更改。</translation>
    </message>
    <message>
        <source>Sent, but whether it was done is not known.</source>
        <translation>已提交，但不确定是否已执行。</translation>
    </message>
    <message>
        <source>Was being sent when the program ended.</source>
        <translation>程序退出时正在提交。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次核对</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Discard this change</source>
        <translation>放弃这项更改</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
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
        <translation>对方的值</translation>
    </message>
    <message>
        <source>Keep yours</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>采用对方的</translation>
    </message>
    <message>
        <source>This change was refused.</source>
        <translation>这项更改被拒绝。</translation>
    </message>
</context>
<context>
    <name>DiscardQuestion</name>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n pending change(s)?</source>
        <translation>
            <numerusform>放弃 %n 项待提交的更改？</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of them has reached the shop. Edit, Undo brings them back.</source>
        <translation>这些更改都还没有提交到店铺。可通过“编辑”中的撤销恢复。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>DomainErrands</name>
    <message>
        <source>Server domains</source>
        <translation>服务器域名</translation>
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
        <translation>检查于 %1</translation>
    </message>
    <message>
        <source>certificate until %1</source>
        <translation>证书有效至 %1</translation>
    </message>
    <message>
        <source>Web pages that call it (CORS)</source>
        <translation>调用它的网页（CORS）</translation>
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
        <translation>这是浏览器对网页的要求；小程序本身不受此限制。</translation>
    </message>
    <message>
        <source>%1 is registered until %2</source>
        <comment>a domain, a time</comment>
        <translation>%1 注册至 %2</translation>
    </message>
    <message>
        <source>Says the registry, by RDAP; its data is of %1</source>
        <comment>a time</comment>
        <translation>来自注册局（RDAP），数据时间 %1</translation>
    </message>
    <message>
        <source>Says the registry, by WHOIS</source>
        <translation>来自注册局（WHOIS）</translation>
    </message>
    <message>
        <source>Entered by hand on %1</source>
        <comment>a time</comment>
        <translation>于 %1 手工填写</translation>
    </message>
    <message>
        <source>%1 would refuse it: %2</source>
        <comment>an app on a kind of phone, a sentence that says why</comment>
        <translation>%1 会拒绝它：%2</translation>
    </message>
    <message>
        <source>%1 is not revoked, the server&apos;s own proof says (of %2)</source>
        <comment>a certificate, a time</comment>
        <translation>%1 未被吊销：服务器附带的证明（%2）</translation>
    </message>
    <message>
        <source>%1 is not revoked, its authority says (of %2)</source>
        <comment>a certificate, a time</comment>
        <translation>%1 未被吊销：颁发机构的答复（%2）</translation>
    </message>
    <message>
        <source>%1 is not on its authority&apos;s list of revoked ones (of %2)</source>
        <comment>a certificate, a time</comment>
        <translation>%1 不在颁发机构的吊销列表中（%2）</translation>
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
        <translation>无</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Stand</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
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
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>DomainListView</name>
    <message>
        <source>Remove from list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Want it</source>
        <translation>加入期望列表</translation>
    </message>
    <message>
        <source>Copy entry</source>
        <translation>复制此项</translation>
    </message>
    <message>
        <source>This is no host name.</source>
        <translation>这不是主机名。</translation>
    </message>
    <message>
        <source>No other hosts yet</source>
        <translation>还没有其他主机</translation>
    </message>
    <message>
        <source>Hosts that no platform lists and that must not fail all the same: where payment notices arrive, CDN, pictures, the admin interface.</source>
        <translation>平台列表之外、但同样不能出故障的主机：支付通知地址、CDN、图片、管理接口。</translation>
    </message>
    <message>
        <source>Paste many…</source>
        <translation>批量粘贴…</translation>
    </message>
    <message>
        <source>No hosts in this list</source>
        <translation>此列表中没有主机</translation>
    </message>
    <message>
        <source>Type one in above, or paste what %1 has.</source>
        <comment>WeChat</comment>
        <translation>在上方输入，或粘贴%1后台已有的域名。</translation>
    </message>
</context>
<context>
    <name>DomainLook</name>
    <message>
        <source>Fits</source>
        <comment>an entry, the rules</comment>
        <translation>符合规则</translation>
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
        <translation>因此不归咎于任何主机。</translation>
    </message>
    <message>
        <source>Changes were sent %1, and what became of them is not known.</source>
        <comment>a time</comment>
        <translation>%1 已提交变更，但结果未知。</translation>
    </message>
    <message>
        <source>What the platform has now is not known until it is read again. Nothing is sent twice: only what it still lacks.</source>
        <translation>重新读取之前，无法得知平台上的现状。不会重复提交：只提交平台仍缺少的内容。</translation>
    </message>
    <message>
        <source>Read the platform</source>
        <translation>读取平台</translation>
    </message>
</context>
<context>
    <name>DomainPanel</name>
    <message>
        <source>Remove from list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Want it</source>
        <translation>加入期望列表</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>What %1 would say</source>
        <comment>WeChat</comment>
        <translation>%1会怎么说</translation>
    </message>
    <message>
        <source>Nothing against it that this program knows of.</source>
        <translation>据本程序所知没有问题。</translation>
    </message>
    <message>
        <source>The rule: %1.</source>
        <comment>documented</comment>
        <translation>规则来源：%1。</translation>
    </message>
    <message>
        <source>%1: %2 Rule: %3. Code: %4.</source>
        <comment>a code, its meaning, how sure</comment>
        <translation>%1：%2规则：%3；错误码：%4。</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>It has its filing now</source>
        <translation>现已完成备案</translation>
    </message>
    <message>
        <source>What it opens, and what stays shut</source>
        <translation>放行与不放行的地址</translation>
    </message>
    <message>
        <source>What it opens, and what stays shut, as far as is known</source>
        <translation>放行与不放行的地址（据目前所知）</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>哪里已配置</translation>
    </message>
    <message>
        <source>The backend&apos;s own list</source>
        <translation>后端自己的列表</translation>
    </message>
    <message>
        <source>Set in the platform&apos;s console</source>
        <translation>在平台后台配置</translation>
    </message>
    <message>
        <source>Set by the service provider</source>
        <translation>由服务商配置</translation>
    </message>
    <message>
        <source>Set for this mini-program alone</source>
        <translation>仅为此小程序配置</translation>
    </message>
    <message>
        <source>In force for people who use it now</source>
        <translation>对现有用户已生效</translation>
    </message>
    <message>
        <source>How the host does</source>
        <translation>主机健康</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>For a host that H5 or web-view pages call as well: do its answers let them (CORS)? The mini-program itself needs none of that.</source>
        <translation>适用于 H5 或 web-view 网页也会调用的主机：它的应答是否允许这些网页（CORS）？小程序本身不需要。</translation>
    </message>
    <message>
        <source>How it did before</source>
        <translation>历史情况</translation>
    </message>
    <message>
        <source>Web pages call it, too</source>
        <translation>网页也会调用它</translation>
    </message>
    <message>
        <source>Change the date that was entered…</source>
        <translation>修改填写的日期…</translation>
    </message>
    <message>
        <source>Enter until when it is registered…</source>
        <translation>填写域名到期日…</translation>
    </message>
</context>
<context>
    <name>DomainRail</name>
    <message>
        <source>Lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>全部列表</translation>
    </message>
    <message>
        <source>%1: the platform would refuse an entry.</source>
        <comment>a list</comment>
        <translation>%1：平台会拒绝其中一项。</translation>
    </message>
</context>
<context>
    <name>DomainTable</name>
    <message>
        <source>Domains</source>
        <translation>域名</translation>
    </message>
</context>
<context>
    <name>DomainWords</name>
    <message>
        <source>Request domains</source>
        <translation>request 合法域名</translation>
    </message>
    <message>
        <source>Socket domains</source>
        <translation>socket 合法域名</translation>
    </message>
    <message>
        <source>Upload domains</source>
        <translation>uploadFile 合法域名</translation>
    </message>
    <message>
        <source>Download domains</source>
        <translation>downloadFile 合法域名</translation>
    </message>
    <message>
        <source>UDP domains</source>
        <translation>udp 合法域名</translation>
    </message>
    <message>
        <source>TCP domains</source>
        <translation>tcp 合法域名</translation>
    </message>
    <message>
        <source>Business domains</source>
        <translation>业务域名</translation>
    </message>
    <message>
        <source>DNS prefetch</source>
        <translation>DNS 预解析域名</translation>
    </message>
    <message>
        <source>Payment notices</source>
        <translation>支付通知</translation>
    </message>
    <message>
        <source>CDN</source>
        <translation>CDN 加速</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Admin interface</source>
        <translation>管理接口</translation>
    </message>
    <message>
        <source>H5 pages</source>
        <translation>H5 页面</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The account is not that of a mini-program.</source>
        <translation>该账号不是小程序账号。</translation>
    </message>
    <message>
        <source>There are more domains than the list takes.</source>
        <translation>域名数量超过限制。</translation>
    </message>
    <message>
        <source>Nothing is left to add: it is there already, or the service provider has not registered it.</source>
        <translation>没有新增域名：已经添加过，或服务商尚未登记该域名。</translation>
    </message>
    <message>
        <source>The service provider has not registered this host.</source>
        <translation>该域名没有在第三方平台登记。</translation>
    </message>
    <message>
        <source>Nothing is left to add: the entries are there already or do not follow the rules.</source>
        <translation>没有可新增的域名：已经添加过，或不符合域名规则。</translation>
    </message>
    <message>
        <source>The name needs an ICP filing.</source>
        <translation>该域名需要 ICP 备案。</translation>
    </message>
    <message>
        <source>The address does not begin as this list demands.</source>
        <translation>地址的协议不符合此列表的要求。</translation>
    </message>
    <message>
        <source>api.weixin.qq.com can&apos;t be a server domain.</source>
        <translation>api.weixin.qq.com 不能配置为服务器域名。</translation>
    </message>
    <message>
        <source>All changes of this month are used up.</source>
        <translation>本月的修改次数已用完。</translation>
    </message>
    <message>
        <source>The business domains are the same as before.</source>
        <translation>业务域名无更改。</translation>
    </message>
    <message>
        <source>The service provider has no business domains yet.</source>
        <translation>第三方平台尚未设置业务域名。</translation>
    </message>
    <message>
        <source>It is not below a business domain of the service provider.</source>
        <translation>不是第三方平台已设置的业务域名或其子域名。</translation>
    </message>
    <message>
        <source>The business domain to delete is not there.</source>
        <translation>要删除的业务域名不存在。</translation>
    </message>
    <message>
        <source>There are more business domains than allowed.</source>
        <translation>业务域名数量超过限制。</translation>
    </message>
    <message>
        <source>All changes of business domains of this month are used up.</source>
        <translation>本月业务域名的修改次数已用完。</translation>
    </message>
    <message>
        <source>Accounts of single persons can&apos;t have business domains.</source>
        <translation>个人小程序不支持配置业务域名。</translation>
    </message>
    <message>
        <source>The access token is wrong or not the newest.</source>
        <translation>access_token 无效或不是最新的。</translation>
    </message>
    <message>
        <source>The access token has expired.</source>
        <translation>access_token 已过期。</translation>
    </message>
    <message>
        <source>This computer&apos;s address is not on the platform&apos;s white list.</source>
        <translation>本机 IP 不在平台的白名单中。</translation>
    </message>
    <message>
        <source>The account may not use this interface.</source>
        <translation>该账号没有此接口的权限。</translation>
    </message>
    <message>
        <source>The request has the wrong shape.</source>
        <translation>请求数据格式错误。</translation>
    </message>
    <message>
        <source>On the phone: the address is not in the list of legal domains.</source>
        <translation>手机端：该地址不在合法域名列表中。</translation>
    </message>
    <message>
        <source>A parameter is wrong.</source>
        <translation>参数错误。</translation>
    </message>
    <message>
        <source>It is no host of the service provider, nor below one.</source>
        <translation>不是服务商的域名，也不是其子域名。</translation>
    </message>
    <message>
        <source>There would be more than 20 domains.</source>
        <translation>域名将超过 20 个。</translation>
    </message>
    <message>
        <source>Only accounts of companies can have these.</source>
        <translation>仅企业主体可以配置。</translation>
    </message>
    <message>
        <source>There is nothing to add.</source>
        <translation>没有需要添加的域名。</translation>
    </message>
    <message>
        <source>It has a scheme, a port, or is an IP address.</source>
        <translation>带有协议或端口，或是 IP 地址。</translation>
    </message>
    <message>
        <source>It can&apos;t be deleted.</source>
        <translation>无法删除。</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
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
        <translation>其他主机</translation>
    </message>
    <message>
        <source>Not a host name</source>
        <translation>不是主机名</translation>
    </message>
    <message>
        <source>Not a port</source>
        <translation>不是端口</translation>
    </message>
    <message>
        <source>Wrong scheme</source>
        <translation>协议错误</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机地址</translation>
    </message>
    <message>
        <source>Name without a dot</source>
        <translation>名称中没有点</translation>
    </message>
    <message>
        <source>Wildcard</source>
        <translation>通配符</translation>
    </message>
    <message>
        <source>Forbidden character</source>
        <translation>含不允许的字符</translation>
    </message>
    <message>
        <source>Public suffix</source>
        <translation>公共后缀</translation>
    </message>
    <message>
        <source>Port not allowed</source>
        <translation>不允许端口</translation>
    </message>
    <message>
        <source>Forbidden port</source>
        <translation>禁用的端口</translation>
    </message>
    <message>
        <source>The platform&apos;s own host</source>
        <translation>平台自己的域名</translation>
    </message>
    <message>
        <source>In the list already</source>
        <translation>已在列表中</translation>
    </message>
    <message>
        <source>List is full</source>
        <translation>列表已满</translation>
    </message>
    <message>
        <source>Not the provider&apos;s</source>
        <translation>服务商未登记</translation>
    </message>
    <message>
        <source>Personal account</source>
        <translation>个人主体</translation>
    </message>
    <message>
        <source>No change left</source>
        <translation>修改次数用完</translation>
    </message>
    <message>
        <source>No ICP filing</source>
        <translation>未备案</translation>
    </message>
    <message>
        <source>Reserved name</source>
        <translation>保留名称</translation>
    </message>
    <message>
        <source>Port 443 written out</source>
        <translation>写明了 443 端口</translation>
    </message>
    <message>
        <source>Port not needed</source>
        <translation>无需端口</translation>
    </message>
    <message>
        <source>Covered already</source>
        <translation>已被覆盖</translation>
    </message>
    <message>
        <source>Only itself</source>
        <translation>仅此主机</translation>
    </message>
    <message>
        <source>“%1” is no name that a host can have.</source>
        <translation>“%1”不能作为主机名。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>Entries of this list begin with %1.</source>
        <translation>此列表中的域名须以 %1 开头。</translation>
    </message>
    <message>
        <source>The mini-program asks these hosts by %1 only.</source>
        <translation>小程序只通过 %1 访问这些主机。</translation>
    </message>
    <message>
        <source>An IP address can&apos;t be registered; give the host a name.</source>
        <translation>不支持 IP 地址，请使用域名。</translation>
    </message>
    <message>
        <source>On a phone, %1 is the phone itself.</source>
        <translation>在手机上，%1 指的是手机自己。</translation>
    </message>
    <message>
        <source>“%1” is known in the local network at most.</source>
        <translation>“%1”最多只在局域网内有效。</translation>
    </message>
    <message>
        <source>There are no wildcards; each host is entered by its own name.</source>
        <translation>不支持通配符，每个主机须单独填写。</translation>
    </message>
    <message>
        <source>Names are made of letters, digits and hyphens; “%1” is none.</source>
        <translation>域名只能由字母、数字和连字符组成，不能含“%1”。</translation>
    </message>
    <message>
        <source>%1 is nobody&apos;s own: others register their names under it.</source>
        <translation>%1 是公共后缀，供他人在其下注册域名。</translation>
    </message>
    <message>
        <source>This list takes no ports; port %1 has to go.</source>
        <translation>此列表不支持端口，请去掉端口 %1。</translation>
    </message>
    <message>
        <source>Port %1 is refused on the phone, whatever the list says.</source>
        <translation>无论如何配置，手机端都会拒绝端口 %1。</translation>
    </message>
    <message>
        <source>%1 belongs to the platform and is asked from your server, never from the mini-program.</source>
        <translation>%1 属于平台，应由您的服务器调用，不能由小程序直接调用。</translation>
    </message>
    <message>
        <source>The same entry stands in this list.</source>
        <translation>此列表中已有相同的一项。</translation>
    </message>
    <message>
        <source>The list takes %1 entries.</source>
        <translation>此列表最多 %1 项。</translation>
    </message>
    <message>
        <source>%1 is not among the hosts that the service provider has registered.</source>
        <translation>%1 不在服务商登记的域名中。</translation>
    </message>
    <message>
        <source>This list is open to accounts of companies only.</source>
        <translation>此列表仅对企业主体开放。</translation>
    </message>
    <message>
        <source>No change is left this month.</source>
        <translation>本月已没有修改次数。</translation>
    </message>
    <message>
        <source>The platform says that %1 has no ICP filing. A new one takes about a day to reach it.</source>
        <translation>平台返回：%1 没有 ICP 备案。新备案约一天后生效。</translation>
    </message>
    <message>
        <source>Names under %1 can&apos;t be registered, so there is no ICP filing for them.</source>
        <translation>%1 下的名称无法注册，因此不可能有 ICP 备案。</translation>
    </message>
    <message>
        <source>Only addresses that write :%1 would get through, the usual ones without it would not.</source>
        <translation>只有写明 :%1 的地址会被放行，平常不写端口的地址不会。</translation>
    </message>
    <message>
        <source>All ports of the host are open; without the port the entry means the same.</source>
        <translation>该主机的所有端口都已放行，不写端口意思相同。</translation>
    </message>
    <message>
        <source>%1 in this list opens this host too.</source>
        <translation>列表中的 %1 已放行此主机。</translation>
    </message>
    <message>
        <source>It opens this host alone; each sub-domain needs an entry of its own.</source>
        <translation>只放行此主机，每个子域名须单独填写。</translation>
    </message>
    <message>
        <source>documented by the platform</source>
        <translation>平台文档</translation>
    </message>
    <message>
        <source>reported by developers</source>
        <translation>开发者反馈</translation>
    </message>
    <message>
        <source>our conclusion</source>
        <translation>本程序推断</translation>
    </message>
    <message>
        <source>quotes or bullets removed</source>
        <translation>去掉了引号或项目符号</translation>
    </message>
    <message>
        <source>full-width characters replaced</source>
        <translation>全角字符已转换</translation>
    </message>
    <message>
        <source>written in lower case</source>
        <translation>改为小写</translation>
    </message>
    <message>
        <source>written in Punycode</source>
        <translation>转为 Punycode</translation>
    </message>
    <message>
        <source>path removed</source>
        <translation>去掉了路径</translation>
    </message>
    <message>
        <source>user and password removed</source>
        <translation>去掉了用户名和密码</translation>
    </message>
    <message>
        <source>dot at the end removed</source>
        <translation>去掉了末尾的点</translation>
    </message>
    <message>
        <source>scheme added</source>
        <translation>补上了协议</translation>
    </message>
    <message>
        <source>scheme removed</source>
        <translation>去掉了协议</translation>
    </message>
    <message>
        <source>one of two schemes removed</source>
        <translation>去掉了重复的协议</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>未对比</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>待添加</translation>
    </message>
    <message>
        <source>With next release</source>
        <translation>待发布生效</translation>
    </message>
    <message>
        <source>To remove</source>
        <translation>待移除</translation>
    </message>
    <message>
        <source>Until next release</source>
        <translation>发布前仍生效</translation>
    </message>
    <message>
        <source>Backend only</source>
        <translation>仅后端有</translation>
    </message>
    <message>
        <source>Wanted. What the platform has is not known yet.</source>
        <translation>期望配置；尚不知道平台上的情况。</translation>
    </message>
    <message>
        <source>Wanted, and the platform has it.</source>
        <translation>期望配置，平台上已有。</translation>
    </message>
    <message>
        <source>Wanted, and the platform does not have it.</source>
        <translation>期望配置，平台上还没有。</translation>
    </message>
    <message>
        <source>Wanted and set on the platform; in force with the next release.</source>
        <translation>已在平台上配置，下次发布后生效。</translation>
    </message>
    <message>
        <source>The platform has it, and it is not wanted.</source>
        <translation>平台上有，但不在期望列表中。</translation>
    </message>
    <message>
        <source>Taken out on the platform; in force until the next release.</source>
        <translation>已在平台上移除，下次发布前仍生效。</translation>
    </message>
    <message>
        <source>Only the backend has it.</source>
        <translation>只有后端的列表中有。</translation>
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
        <translation>被拒绝</translation>
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
        <translation>修改在下次发布后生效。</translation>
    </message>
    <message>
        <source>Changes are in force with a newly uploaded trial build.</source>
        <translation>修改在重新上传体验版后生效。</translation>
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
        <translation>域名</translation>
    </message>
    <message>
        <source>Check hosts</source>
        <translation>检查主机</translation>
    </message>
    <message>
        <source>Stages the difference for review; nothing is sent yet.</source>
        <translation>将差异暂存待审阅，此时不会发送。</translation>
    </message>
    <message>
        <source>Copy a list as the platform&apos;s console takes it</source>
        <translation>按平台后台的格式复制列表</translation>
    </message>
    <message>
        <source>Copy a list</source>
        <translation>复制列表</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wanted</source>
        <comment>entries of domain lists</comment>
        <translation>
            <numerusform>期望 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n change(s)…</source>
        <translation>
            <numerusform>发送 %n 处修改…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand in %n change(s)…</source>
        <translation>
            <numerusform>提交 %n 处修改…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n to the backend</source>
        <translation>
            <numerusform>将 %n 处同步到后端</numerusform>
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
        <translation>批量粘贴域名…</translation>
    </message>
    <message>
        <source>Hand in to the platform…</source>
        <translation>提交到平台…</translation>
    </message>
    <message>
        <source>Check hosts</source>
        <translation>检查主机</translation>
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
        <translation>添加</translation>
    </message>
    <message>
        <source>List to add to</source>
        <translation>要添加到的列表</translation>
    </message>
    <message>
        <source>Host to add</source>
        <translation>要添加的主机</translation>
    </message>
    <message>
        <source>Paste many hosts at once</source>
        <translation>一次粘贴多个域名</translation>
    </message>
    <message>
        <source>Paste many hosts</source>
        <translation>批量粘贴域名</translation>
    </message>
    <message>
        <source>For %1.</source>
        <comment>wx.request</comment>
        <translation>用于 %1。</translation>
    </message>
    <message>
        <source>Each host is entered by itself; sub-domains are not covered.</source>
        <translation>每个主机须单独填写，不包含子域名。</translation>
    </message>
    <message>
        <source>A host opens its sub-domains too.</source>
        <translation>填写一个域名，其子域名也会放行。</translation>
    </message>
    <message>
        <source>One entry opens all hosts of the same registered name.</source>
        <translation>填写一项，同一主域名下的所有主机都会放行。</translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln entries.</source>
        <translation>
            <numerusform>最多 %Ln 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be entered as %1.</source>
        <translation>将填写为 %1。</translation>
    </message>
    <message>
        <source>Will be entered as %1: %2.</source>
        <comment>an address, what was changed</comment>
        <translation>将填写为 %1：%2。</translation>
    </message>
    <message>
        <source>%1 %2 would answer %3: %4</source>
        <comment>a sentence; WeChat; a code; what it means</comment>
        <translation>%1%2会返回 %3：%4</translation>
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
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>预发布环境</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试环境</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The backend says: “%1”</source>
        <translation>后端提示：“%1”</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>请稍候再试。</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <comment>as the backend asked</comment>
        <translation>
            <numerusform>请在 %n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>Sign in again; what you entered is kept.</source>
        <translation>请重新登录；已输入的内容不会丢失。</translation>
    </message>
    <message>
        <source>Your account may not do this</source>
        <translation>您的账号没有此权限</translation>
    </message>
    <message>
        <source>Ask an owner of the shop for the right, or sign in as somebody else.</source>
        <translation>请向店主申请权限，或换一个账号登录。</translation>
    </message>
    <message>
        <source>The backend refused</source>
        <translation>后端拒绝了请求</translation>
    </message>
    <message>
        <source>It gave no reason; the details may tell more.</source>
        <translation>没有给出原因；详情中可能有更多信息。</translation>
    </message>
    <message>
        <source>No longer there</source>
        <translation>已不存在</translation>
    </message>
    <message>
        <source>It may have been deleted by somebody else. Reload the list.</source>
        <translation>可能已被他人删除，请刷新列表。</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>已被他人修改</translation>
    </message>
    <message>
        <source>Compare both versions and choose which to keep.</source>
        <translation>请比较两个版本并选择保留哪一个。</translation>
    </message>
    <message>
        <source>The backend is busy</source>
        <translation>后端繁忙</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>无法识别后端的回复</translation>
    </message>
    <message>
        <source>The address answered, but not as this kind of backend should.</source>
        <translation>该地址有回应，但不像这类后端的回复。</translation>
    </message>
    <message>
        <source>Check the address and the connector of this shop; the details say what came.</source>
        <translation>请检查店铺的地址和连接器；详情中有收到的内容。</translation>
    </message>
    <message>
        <source>The backend cannot be reached</source>
        <translation>无法连接后端</translation>
    </message>
    <message>
        <source>There is no connection, or no server answers at this address.</source>
        <translation>网络不通，或该地址没有服务器响应。</translation>
    </message>
    <message>
        <source>Check the network and the address, then try again.</source>
        <translation>请检查网络和地址后重试。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>The backend took too long to answer.</source>
        <translation>后端响应时间过长。</translation>
    </message>
    <message>
        <source>Try again; if it stays slow, ask whoever runs the server.</source>
        <translation>请重试；如果一直很慢，请联系服务器管理员。</translation>
    </message>
    <message>
        <source>The certificate is not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one you mean, so nothing was sent.</source>
        <translation>服务器无法证明自己的身份，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>If the certificate is your own, add it under Trust in the shop&apos;s connection.</source>
        <translation>如果是自有证书，请在店铺连接的“信任”中添加。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Try again when you are ready.</source>
        <translation>准备好后可重试。</translation>
    </message>
    <message>
        <source>Not offered by this backend</source>
        <translation>此后端不提供</translation>
    </message>
    <message>
        <source>The connector has a fault</source>
        <translation>连接器有错误</translation>
    </message>
    <message>
        <source>The file that describes this backend is wrong; the backend itself may be fine.</source>
        <translation>描述此后端的文件有误；后端本身可能正常。</translation>
    </message>
    <message>
        <source>The details name the file and the line for whoever wrote it.</source>
        <translation>详情中列出了文件和行号，供编写者查看。</translation>
    </message>
    <message>
        <source>This computer could not store it</source>
        <translation>本机无法保存</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Check free space and rights of the program&apos;s folder, then try again.</source>
        <translation>请检查磁盘空间和程序文件夹的权限后重试。</translation>
    </message>
    <message>
        <source>The change was sent; whether it was done is not known.</source>
        <translation>更改已提交，但不确定是否已执行。</translation>
    </message>
    <message>
        <source>Check again before you send it once more.</source>
        <translation>再次提交前请先核对。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>headline. explanation and advice</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>There is no server of this name</source>
        <translation>找不到该名称的服务器</translation>
    </message>
    <message>
        <source>The name in the shop&apos;s address is not known, or there is no network.</source>
        <translation>店铺地址中的域名无法解析，或者网络未连接。</translation>
    </message>
    <message>
        <source>Check the address for a typing mistake, and the network.</source>
        <translation>请检查地址是否有误，并检查网络。</translation>
    </message>
    <message>
        <source>No server runs at this address</source>
        <translation>该地址上没有服务器在运行</translation>
    </message>
    <message>
        <source>The computer is there, but refuses the connection.</source>
        <translation>主机可以到达，但拒绝了连接。</translation>
    </message>
    <message>
        <source>Check the address and its port; if they are right, the server has to be started.</source>
        <translation>请检查地址和端口；如果没有错，需要启动服务器。</translation>
    </message>
    <message>
        <source>The answer was cut off</source>
        <translation>响应不完整</translation>
    </message>
    <message>
        <source>The connection broke before all of it was here.</source>
        <translation>内容还没传完，连接就断开了。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask whoever runs the server.</source>
        <translation>请重试；如果一直这样，请联系服务器的负责人。</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>服务器出错了</translation>
    </message>
    <message>
        <source>The backend&apos;s own program ran into an error; address and connection are fine.</source>
        <translation>后端自身的程序出错；地址和连接都没有问题。</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell whoever runs the server the details.</source>
        <translation>请重试；如果一直这样，请把详细信息告诉服务器的负责人。</translation>
    </message>
    <message>
        <source>The backend does not answer</source>
        <translation>后端没有响应</translation>
    </message>
    <message>
        <source>A gateway in front of it answered in its place; it may be restarting.</source>
        <translation>由它前面的网关代为应答；后端可能正在重启。</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>响应过大</translation>
    </message>
    <message>
        <source>More came than fits into one answer, so reading was stopped.</source>
        <translation>返回的内容超过了单次响应的上限，已停止读取。</translation>
    </message>
    <message>
        <source>Narrow the search; if it stays so, tell whoever runs the server.</source>
        <translation>请缩小搜索范围；如果一直这样，请联系服务器的负责人。</translation>
    </message>
    <message>
        <source>The server sends you elsewhere</source>
        <translation>服务器要求转到其他地址</translation>
    </message>
    <message>
        <source>It answered with another address. Nothing of yours is ever taken there.</source>
        <translation>它返回了另一个地址。您的任何信息都不会被带到那里。</translation>
    </message>
    <message>
        <source>Check the shop&apos;s address; the details name the other one.</source>
        <translation>请检查店铺地址；详细信息中有另一个地址。</translation>
    </message>
    <message>
        <source>A web page came instead of data</source>
        <translation>返回的是网页而不是数据</translation>
    </message>
    <message>
        <source>Something answers at this address, but not the shop&apos;s admin interface.</source>
        <translation>该地址有响应，但不是店铺的管理接口。</translation>
    </message>
    <message>
        <source>Check the address and the kind of backend in the shop&apos;s connection.</source>
        <translation>请检查店铺连接中的地址和后端类型。</translation>
    </message>
    <message>
        <source>No encrypted connection</source>
        <translation>无法建立加密连接</translation>
    </message>
    <message>
        <source>A server answers, but the two could not agree on TLS: it may not speak it at this port, or only in an old version.</source>
        <translation>服务器有响应，但双方未能协商 TLS：该端口可能不支持 TLS，或只支持旧版本。</translation>
    </message>
    <message>
        <source>Check the port, and whether the address begins with https or http.</source>
        <translation>请检查端口，以及地址应以 https 还是 http 开头。</translation>
    </message>
    <message>
        <source>No web server answers there</source>
        <translation>该地址没有网站服务应答</translation>
    </message>
    <message>
        <source>The connection was closed before anything came that is HTTP.</source>
        <translation>连接在收到任何 HTTP 应答之前就被关闭了。</translation>
    </message>
    <message>
        <source>Check the port, and whether the address begins with https or http; try again if the server may have been restarting.</source>
        <translation>请检查端口，以及地址应以 https 还是 http 开头；如果服务器可能正在重启，请稍后再试。</translation>
    </message>
    <message>
        <source>The answer was not waited for</source>
        <translation>没有等到结果</translation>
    </message>
    <message>
        <source>Zhanggui ended, or was ended, while this was on its way.</source>
        <translation>发送过程中，掌柜已退出或被终止。</translation>
    </message>
    <message>
        <source>Look at what the shop has now before it is sent again.</source>
        <translation>请先查看店铺现在的内容，再决定是否重新发送。</translation>
    </message>
    <message>
        <source>The shop&apos;s connector cannot be used</source>
        <translation>无法使用这家店的连接器</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <comment>the backend</comment>
        <translation>后端提示：“%1”</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
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
        <translation>不能为空。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s); this is %1.</source>
        <translation>
            <numerusform>最多 %n 个字符；现在是 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>A whole number, such as 120.</source>
        <translation>请输入整数，例如 120。</translation>
    </message>
    <message>
        <source>An amount with at most two decimals, such as 19.90.</source>
        <translation>请输入金额，最多两位小数，例如 19.90。</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>不小于 %1。</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>不大于 %1。</translation>
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
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>缺少值。</translation>
    </message>
    <message>
        <source>A number cannot be matched with ~.</source>
        <translation>数字不能用 ~ 匹配。</translation>
    </message>
    <message>
        <source>“%1” is no regular expression: %2</source>
        <translation>“%1”不是正则表达式：%2</translation>
    </message>
    <message>
        <source>A text can be : or = or ~, not more or less.</source>
        <translation>文本只能用 :、= 或 ~，不能比较大小。</translation>
    </message>
    <message>
        <source>“%1” is no status such as 503 or 5xx.</source>
        <translation>“%1”不是 503 或 5xx 这样的状态码。</translation>
    </message>
</context>
<context>
    <name>GzipInflater</name>
    <message>
        <source>The compressed file is cut: its end is missing.</source>
        <translation>压缩文件不完整：缺少结尾部分。</translation>
    </message>
    <message>
        <source>The compressed file is damaged.</source>
        <translation>压缩文件已损坏。</translation>
    </message>
</context>
<context>
    <name>HandInDialog</name>
    <message>
        <source>%1 in all, %2 new, %3 to go</source>
        <comment>numbers of entries</comment>
        <translation>共 %1 项，新增 %2 项，移除 %3 项</translation>
    </message>
    <message>
        <source>Hand in to %1</source>
        <comment>WeChat</comment>
        <translation>提交到%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries would be refused.</source>
        <translation>
            <numerusform>有 %Ln 项会被拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>A list with a wrong entry is not saved there as a whole. Put them right first.</source>
        <translation>只要有一项不符合规则，整个列表都无法保存。请先改正。</translation>
    </message>
    <message>
        <source>The lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Nothing differs from what is noted of the console.</source>
        <translation>与记录的平台后台内容没有差异。</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制此列表</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>The steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Open the console, as an administrator of the mini-program.</source>
        <translation>以小程序管理员身份打开平台后台。</translation>
    </message>
    <message>
        <source>Paste each list in place of the one that is there.</source>
        <translation>逐个粘贴列表，替换原有内容。</translation>
    </message>
    <message>
        <source>Save; the administrator confirms by scanning a code.</source>
        <translation>保存，并由管理员扫码确认。</translation>
    </message>
    <message>
        <source>For business domains: put the verification file at the root of each host.</source>
        <translation>业务域名：将校验文件放到每个域名的根目录。</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>打开平台后台</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It is saved there</source>
        <translation>已在平台保存</translation>
    </message>
    <message>
        <source>Tick off the steps first.</source>
        <translation>请先勾选各步骤。</translation>
    </message>
</context>
<context>
    <name>HealthTexts</name>
    <message>
        <source>The server shows no certificate.</source>
        <translation>服务器没有出示证书。</translation>
    </message>
    <message>
        <source>What the server shows is not a readable certificate ({found}).</source>
        <translation>服务器出示的不是可读的证书（{found}）。</translation>
    </message>
    <message>
        <source>The certificate ended on {found}.</source>
        <translation>证书已于 {found} 到期。</translation>
    </message>
    <message>
        <source>The certificate is not valid before {found}.</source>
        <translation>证书在 {found} 之前尚未生效。</translation>
    </message>
    <message>
        <source>The certificate was revoked by its issuer.</source>
        <translation>证书已被签发机构吊销。</translation>
    </message>
    <message>
        <source>The certificate ends on {found}.</source>
        <translation>证书将于 {found} 到期。</translation>
    </message>
    <message>
        <source>The certificate of {subject} is version {found}, not version 3.</source>
        <translation>{subject} 的证书是版本 {found}，而不是版本 3。</translation>
    </message>
    <message>
        <source>The serial number {found} is not positive or over 20 bytes long.</source>
        <translation>序列号 {found} 不是正数，或超过 20 字节。</translation>
    </message>
    <message>
        <source>The certificate of {subject} names two different signature methods.</source>
        <translation>{subject} 的证书写了两种不同的签名算法。</translation>
    </message>
    <message>
        <source>The certificate of {subject} is signed with {found}, which is not safe enough or not known to clients.</source>
        <translation>{subject} 的证书用 {found} 签名，不够安全或客户端不认识。</translation>
    </message>
    <message>
        <source>The certificate of {subject} names no issuer.</source>
        <translation>{subject} 的证书没有写签发机构。</translation>
    </message>
    <message>
        <source>The certificate of an authority has no name.</source>
        <translation>某个机构的证书没有名称。</translation>
    </message>
    <message>
        <source>The certificate of {subject} writes its dates in the wrong form.</source>
        <translation>{subject} 的证书日期格式有误。</translation>
    </message>
    <message>
        <source>The certificate of {subject} has unique identifiers, which are forbidden.</source>
        <translation>{subject} 的证书带有被禁用的唯一标识符。</translation>
    </message>
    <message>
        <source>The key of {subject} is too weak: {found}; {wanted} is the least.</source>
        <translation>{subject} 的密钥太弱：{found}，至少要 {wanted}。</translation>
    </message>
    <message>
        <source>The key of {subject} has an odd size: {found} is no multiple of 8 bits.</source>
        <translation>{subject} 的密钥长度异常：{found} 不是 8 位的整数倍。</translation>
    </message>
    <message>
        <source>Clients do not take keys of the kind {found} ({subject}).</source>
        <translation>客户端不接受 {found} 类型的密钥（{subject}）。</translation>
    </message>
    <message>
        <source>The certificate of {subject} has an unreadable extension {found}.</source>
        <translation>{subject} 的证书中扩展项 {found} 无法解析。</translation>
    </message>
    <message>
        <source>The certificate of {subject} has the extension {found} twice.</source>
        <translation>{subject} 的证书中扩展项 {found} 出现了两次。</translation>
    </message>
    <message>
        <source>The certificate of {subject} has the critical extension {found}, which no client knows.</source>
        <translation>{subject} 的证书带有客户端都不认识的关键扩展项 {found}。</translation>
    </message>
    <message>
        <source>The extension {found} of {subject} is critical where it must not be, or the other way round.</source>
        <translation>{subject} 的扩展项 {found} 的“关键”标记不符合规定。</translation>
    </message>
    <message>
        <source>The certificate of {subject} does not say which key signed it.</source>
        <translation>{subject} 的证书没有写明由哪个密钥签名。</translation>
    </message>
    <message>
        <source>The certificate of {subject} says wrongly which key signed it.</source>
        <translation>{subject} 的证书写错了签名密钥的标识。</translation>
    </message>
    <message>
        <source>The authority {subject} has no identifier for its key.</source>
        <translation>签发机构 {subject} 的密钥没有标识。</translation>
    </message>
    <message>
        <source>{subject} signed a certificate, but its own does not say that it is an authority.</source>
        <translation>{subject} 签发了证书，但它自己的证书没有写明它是签发机构。</translation>
    </message>
    <message>
        <source>The certificate of {subject} limits a path that it may not sign.</source>
        <translation>{subject} 的证书限制了它无权签发的路径。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is that of an authority.</source>
        <translation>服务器用的是签发机构的证书。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate would be allowed to sign others.</source>
        <translation>服务器的证书被允许签发其他证书。</translation>
    </message>
    <message>
        <source>The authority {subject} does not say what its key is for.</source>
        <translation>签发机构 {subject} 没有写明密钥的用途。</translation>
    </message>
    <message>
        <source>The key of the server&apos;s certificate is not meant for TLS.</source>
        <translation>服务器证书的密钥用途不包含 TLS。</translation>
    </message>
    <message>
        <source>The certificate does not say that it is for servers.</source>
        <translation>证书没有写明用于服务器。</translation>
    </message>
    <message>
        <source>The certificate is not for servers, only for {found}.</source>
        <translation>证书不用于服务器，只用于 {found}。</translation>
    </message>
    <message>
        <source>The certificate of {subject} allows {found}, which it must not.</source>
        <translation>{subject} 的证书允许了不该允许的用途 {found}。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has name constraints, which only authorities may.</source>
        <translation>服务器的证书带有只有签发机构才能有的名称限制。</translation>
    </message>
    <message>
        <source>The name constraints of {subject} are wrong: {found}.</source>
        <translation>{subject} 的名称限制有误：{found}。</translation>
    </message>
    <message>
        <source>The certificate of {subject} names the policy {found} twice.</source>
        <translation>{subject} 的证书把策略 {found} 写了两次。</translation>
    </message>
    <message>
        <source>The certificate is for {found}, not for {wanted}.</source>
        <translation>证书属于 {found}，不属于 {wanted}。</translation>
    </message>
    <message>
        <source>The certificate lists no host names; clients ignore its common name ({found}).</source>
        <translation>证书没有列出域名；客户端不看通用名称（{found}）。</translation>
    </message>
    <message>
        <source>The certificate lists “{found}”, which is no host name.</source>
        <translation>证书列出了“{found}”，但它不是合法域名。</translation>
    </message>
    <message>
        <source>The certificate lists “{found}”: a wildcard may only be the whole first part.</source>
        <translation>证书列出了“{found}”：通配符只能单独占第一段。</translation>
    </message>
    <message>
        <source>The certificate lists “{found}”, which would be everybody&apos;s names.</source>
        <translation>证书列出了“{found}”，这会涵盖所有人的域名。</translation>
    </message>
    <message>
        <source>The certificate lists the address {found} as if it were a name.</source>
        <translation>证书把 IP 地址 {found} 当作域名列出。</translation>
    </message>
    <message>
        <source>The common name “{found}” is not among the names that the certificate lists.</source>
        <translation>通用名称“{found}”不在证书列出的域名之中。</translation>
    </message>
    <message>
        <source>The common name “{found}” is not among the names that the certificate lists, though of the same domain.</source>
        <translation>通用名称“{found}”不在证书列出的域名之中，但属于同一主域名。</translation>
    </message>
    <message>
        <source>“{found}” is neither a host name nor an address.</source>
        <translation>“{found}”既不是域名也不是 IP 地址。</translation>
    </message>
    <message>
        <source>The server does not send the certificate of {found}, which issued that of {subject}.</source>
        <translation>证书链不完整：服务器没有发送 {found} 的证书，而 {subject} 的证书由它签发。</translation>
    </message>
    <message>
        <source>The certificate vouches only for itself.</source>
        <translation>这是自签名证书。</translation>
    </message>
    <message>
        <source>The certificate comes from {found}, which is not trusted.</source>
        <translation>证书来自不受信任的机构 {found}。</translation>
    </message>
    <message>
        <source>The certificate of {subject} was not signed by the authority that it names.</source>
        <translation>{subject} 的证书并非由它所写的机构签名。</translation>
    </message>
    <message>
        <source>The certificate of the authority {subject} ended on {found}.</source>
        <translation>签发机构 {subject} 的证书已于 {found} 到期。</translation>
    </message>
    <message>
        <source>The certificate of the authority {subject} is not valid before {found}.</source>
        <translation>签发机构 {subject} 的证书在 {found} 之前尚未生效。</translation>
    </message>
    <message>
        <source>{subject} signed a certificate without being an authority.</source>
        <translation>{subject} 不是签发机构，却签发了证书。</translation>
    </message>
    <message>
        <source>The key of the authority {subject} may not sign certificates.</source>
        <translation>签发机构 {subject} 的密钥不得用于签发证书。</translation>
    </message>
    <message>
        <source>There are more authorities in the chain than {subject} allows.</source>
        <translation>证书链中的机构层数超过了 {subject} 的限制。</translation>
    </message>
    <message>
        <source>The chain is too long.</source>
        <translation>证书链过长。</translation>
    </message>
    <message>
        <source>The chain is too complex to be followed.</source>
        <translation>证书链过于复杂，无法核对。</translation>
    </message>
    <message>
        <source>An authority in the chain may not vouch for the names of {subject}.</source>
        <translation>证书链中有机构无权为 {subject} 的域名签发。</translation>
    </message>
    <message>
        <source>The authority {subject} may not issue for servers.</source>
        <translation>签发机构 {subject} 无权签发服务器证书。</translation>
    </message>
    <message>
        <source>The policies of the chain do not go together.</source>
        <translation>证书链中的策略互相矛盾。</translation>
    </message>
    <message>
        <source>The authority {subject} was revoked.</source>
        <translation>签发机构 {subject} 已被吊销。</translation>
    </message>
    <message>
        <source>Whether {subject} was revoked is not known.</source>
        <translation>无法得知 {subject} 是否已被吊销。</translation>
    </message>
    <message>
        <source>The chain is not valid at {subject}: {found}.</source>
        <translation>证书链在 {subject} 处无效：{found}。</translation>
    </message>
    <message>
        <source>The certificate of {subject} is sent in the wrong place.</source>
        <translation>{subject} 的证书发送顺序有误。</translation>
    </message>
    <message>
        <source>The certificate of {subject} is sent more than once.</source>
        <translation>{subject} 的证书重复发送。</translation>
    </message>
    <message>
        <source>The root {subject} is sent along, which no client needs.</source>
        <translation>多发送了根证书 {subject}，客户端都不需要。</translation>
    </message>
    <message>
        <source>The certificate of {subject} is sent along, but belongs to another chain.</source>
        <translation>多发送了 {subject} 的证书，它属于另一条证书链。</translation>
    </message>
    <message>
        <source>One of the certificates sent along cannot be read ({found}).</source>
        <translation>随附的证书中有一张无法解析（{found}）。</translation>
    </message>
    <message>
        <source>The name {subject} does not exist.</source>
        <translation>域名 {subject} 不存在。</translation>
    </message>
    <message>
        <source>The name servers gave no answer for {subject} ({found}).</source>
        <translation>DNS 服务器无法解析 {subject}（{found}）。</translation>
    </message>
    <message>
        <source>The name servers did not answer for {subject} in time.</source>
        <translation>DNS 服务器解析 {subject} 超时。</translation>
    </message>
    <message>
        <source>{subject} refuses connections.</source>
        <translation>{subject} 拒绝连接。</translation>
    </message>
    <message>
        <source>{subject} cannot be reached ({found}).</source>
        <translation>无法连接 {subject}（{found}）。</translation>
    </message>
    <message>
        <source>{subject} did not answer in time.</source>
        <translation>连接 {subject} 超时。</translation>
    </message>
    <message>
        <source>{subject} was not tested: this computer has no way there.</source>
        <translation>未检测 {subject}：本机没有通往该地址的网络。</translation>
    </message>
    <message>
        <source>{subject} did not finish the TLS handshake in time.</source>
        <translation>{subject} 的 TLS 握手超时。</translation>
    </message>
    <message>
        <source>{subject} does not speak TLS on this port.</source>
        <translation>{subject} 的该端口没有启用 TLS。</translation>
    </message>
    <message>
        <source>{subject} speaks only {found}; {wanted} is the least.</source>
        <translation>{subject} 只支持 {found}，至少要 {wanted}。</translation>
    </message>
    <message>
        <source>{subject} also still speaks {found}.</source>
        <translation>{subject} 仍支持旧版本 {found}。</translation>
    </message>
    <message>
        <source>{subject} offers no forward secrecy ({found}), which iOS demands.</source>
        <translation>{subject} 不支持 iOS 要求的前向保密（{found}）。</translation>
    </message>
    <message>
        <source>The addresses show different certificates ({found}): a roll-out, or one was forgotten.</source>
        <translation>各 IP 出示的证书不同（{found} 张）：可能正在更换，或漏了某台服务器。</translation>
    </message>
    <message>
        <source>{subject} gave no HTTP answer ({found}).</source>
        <translation>{subject} 没有返回 HTTP 应答（{found}）。</translation>
    </message>
    <message>
        <source>{subject} answers with HTTP {found}.</source>
        <translation>{subject} 返回 HTTP {found}。</translation>
    </message>
    <message>
        <source>{subject} redirects to {found}.</source>
        <translation>{subject} 跳转到 {found}。</translation>
    </message>
    <message>
        <source>{subject} does not send Strict-Transport-Security.</source>
        <translation>{subject} 没有发送 Strict-Transport-Security。</translation>
    </message>
    <message>
        <source>{subject} does not say UTF-8: {found}.</source>
        <translation>{subject} 没有声明 UTF-8：{found}。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the servers&apos; by {found}: what depends on dates is unsure.</source>
        <translation>本机时钟与服务器相差 {found}，与日期有关的判断不可靠。</translation>
    </message>
    <message>
        <source>Renew the certificate and make the server load the new one; then look why that did not happen by itself.</source>
        <translation>续签证书并让服务器加载新证书，然后查明为何没有自动续签。</translation>
    </message>
    <message>
        <source>Have a new certificate issued by a public authority; it will have this right.</source>
        <translation>向公共签发机构重新申请证书即可解决。</translation>
    </message>
    <message>
        <source>Give the server the full chain: its own certificate first, then each issuer up to, but without, the root (often called fullchain.pem). Browsers fill the gap by themselves, phones do not.</source>
        <translation>给服务器配置完整证书链：先是自己的证书，再依次是各级中间证书，不含根证书（通常叫 fullchain.pem）。浏览器会自行补全，手机不会。</translation>
    </message>
    <message>
        <source>Leave in the chain file only the server&apos;s certificate and its issuers, in this order, without the root.</source>
        <translation>证书链文件中只保留服务器证书和各级中间证书，按此顺序，不含根证书。</translation>
    </message>
    <message>
        <source>Go back to the certificate before, or wait; look whether the clocks are right.</source>
        <translation>换回之前的证书，或等待生效；并检查时钟是否准确。</translation>
    </message>
    <message>
        <source>Have the certificate issued for this host too, or give the server the one it has for it; a server without SNI settings shows its first.</source>
        <translation>让证书也包含此域名，或为服务器配置对应的证书；没有配置 SNI 的服务器会出示它的第一张证书。</translation>
    </message>
    <message>
        <source>Look for a typing error, then at the domain&apos;s DNS records.</source>
        <translation>先检查是否拼错，再检查域名的 DNS 记录。</translation>
    </message>
    <message>
        <source>Start the server on this port, or take the address out of the DNS records.</source>
        <translation>在此端口启动服务，或从 DNS 记录中去掉此地址。</translation>
    </message>
    <message>
        <source>Look at the server and at the firewall in front of it.</source>
        <translation>检查服务器及其前面的防火墙。</translation>
    </message>
    <message>
        <source>Switch TLS on for this port.</source>
        <translation>为此端口启用 TLS。</translation>
    </message>
    <message>
        <source>Switch TLS 1.2 and 1.3 on in the server&apos;s settings.</source>
        <translation>在服务器配置中启用 TLS 1.2 和 1.3。</translation>
    </message>
    <message>
        <source>Switch the old versions off when no old client needs them.</source>
        <translation>如果没有旧客户端需要，请停用旧版本。</translation>
    </message>
    <message>
        <source>Allow cipher suites with ECDHE.</source>
        <translation>启用含 ECDHE 的加密套件。</translation>
    </message>
    <message>
        <source>Wait for the roll-out to end; if it does not, give every server the same certificate.</source>
        <translation>等待更换完成；若一直不一致，请给每台服务器配置相同的证书。</translation>
    </message>
    <message>
        <source>Send “charset=utf-8” in Content-Type, or Chinese texts may be misread.</source>
        <translation>在 Content-Type 中发送“charset=utf-8”，否则中文可能乱码。</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock.</source>
        <translation>校准本机时钟。</translation>
    </message>
    <message>
        <source>error</source>
        <comment>how bad a finding is</comment>
        <translation>错误</translation>
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
        <translation>把整个源与自己的名单逐字比较，不要只比开头、结尾或匹配规则。</translation>
    </message>
    <message>
        <source>If web pages are to call it, let the server or the gateway answer OPTIONS with 204 and Access-Control-Allow-Origin, -Methods and -Headers, and add Access-Control-Allow-Origin to every other answer. Mini-programs need none of this.</source>
        <translation>如果网页要调用它，请让服务器或网关用 204 应答 OPTIONS，并带上 Access-Control-Allow-Origin、-Methods 和 -Headers，其他应答也都加上 Access-Control-Allow-Origin。小程序不需要这些。</translation>
    </message>
    <message>
        <source>Let the server, and the firewall before it, answer OPTIONS.</source>
        <translation>让服务器以及前面的防火墙应答 OPTIONS。</translation>
    </message>
    <message>
        <source>Let OPTIONS pass before tokens are looked at, in the application and in the gateway.</source>
        <translation>在应用和网关里，先放行 OPTIONS，再检查令牌。</translation>
    </message>
    <message>
        <source>Answer OPTIONS where it is asked: no redirect to a sign-in page, to another name or to an address with a slash at its end.</source>
        <translation>在被问到的地址直接应答 OPTIONS：不要重定向到登录页、别的域名或末尾多一个斜杠的地址。</translation>
    </message>
    <message>
        <source>Answer OPTIONS with 204 on this path.</source>
        <translation>在这个路径上用 204 应答 OPTIONS。</translation>
    </message>
    <message>
        <source>Set the header in one place only (often the application and the gateway both do), to the origin of the page that asks.</source>
        <translation>只在一个地方设置这个响应头（常见的是应用和网关都加了），写来访网页的源。</translation>
    </message>
    <message>
        <source>Send the origin of the page that asks, after comparing it with a list of your own; never “null”.</source>
        <translation>与自己的名单比较之后，写来访网页的源；绝不要写“null”。</translation>
    </message>
    <message>
        <source>Send the origin exactly as the browser does: scheme, host and port, no path, no slash at the end, no wildcard within. For several pages, compare with a list and send the one that asks.</source>
        <translation>源要与浏览器写的完全一致：协议、域名和端口，没有路径，末尾没有斜杠，中间没有通配符。有多个网页时，与名单比较后写来访的那一个。</translation>
    </message>
    <message>
        <source>Send Access-Control-Allow-Origin with every answer, errors too (nginx needs “always” for that).</source>
        <translation>每个应答都带 Access-Control-Allow-Origin，出错时也要（nginx 需要加“always”）。</translation>
    </message>
    <message>
        <source>Send the origin of the page that asks in place of “*”, after comparing it with a list of your own.</source>
        <translation>与自己的名单比较之后，写来访网页的源，不要写“*”。</translation>
    </message>
    <message>
        <source>Send Access-Control-Allow-Credentials: true, in lower case.</source>
        <translation>发送 Access-Control-Allow-Credentials: true，小写。</translation>
    </message>
    <message>
        <source>Write names with commas between them, without brackets, quotes or blanks.</source>
        <translation>名称之间用逗号分隔，不加括号、引号或空格。</translation>
    </message>
    <message>
        <source>Add the method to Access-Control-Allow-Methods, in capitals.</source>
        <translation>把这个方法加到 Access-Control-Allow-Methods，用大写。</translation>
    </message>
    <message>
        <source>Add the header to Access-Control-Allow-Headers.</source>
        <translation>把这个请求头加到 Access-Control-Allow-Headers。</translation>
    </message>
    <message>
        <source>Name Authorization in Access-Control-Allow-Headers.</source>
        <translation>在 Access-Control-Allow-Headers 里写明 Authorization。</translation>
    </message>
    <message>
        <source>Send the CORS headers with errors, too (nginx needs “always” for that).</source>
        <translation>出错时也发送 CORS 响应头（nginx 需要加“always”）。</translation>
    </message>
    <message>
        <source>Have pages call the address that it redirects to.</source>
        <translation>让网页直接调用重定向后的地址。</translation>
    </message>
    <message>
        <source>Send Vary: Origin with every answer on this path.</source>
        <translation>在这个路径的每个应答里发送 Vary: Origin。</translation>
    </message>
    <message>
        <source>Send the header always, or send Vary: Origin.</source>
        <translation>始终发送这个响应头，或者发送 Vary: Origin。</translation>
    </message>
    <message>
        <source>Add the header to Access-Control-Expose-Headers.</source>
        <translation>把这个响应头加到 Access-Control-Expose-Headers。</translation>
    </message>
    <message>
        <source>Leave Access-Control-Allow-Credentials out, or name the origins.</source>
        <translation>去掉 Access-Control-Allow-Credentials，或者写明具体的源。</translation>
    </message>
    <message>
        <source>Send Access-Control-Max-Age: 7200.</source>
        <translation>发送 Access-Control-Max-Age: 7200。</translation>
    </message>
    <message>
        <source>Web pages of {wanted} cannot call it: its answers to {subject} and to GET say nothing about pages of other origins.</source>
        <translation>{wanted} 的网页无法调用它：对 {subject} 和 GET 的应答都没有提到其他源的网页。</translation>
    </message>
    <message>
        <source>It does not answer {subject} ({found}), which browsers ask before a web page may call.</source>
        <translation>它不应答 {subject}（{found}），而浏览器在网页调用之前会先问这一句。</translation>
    </message>
    <message>
        <source>It answers {subject} with {found}, as if one had to sign in first; browsers ask that without a token before a web page may call.</source>
        <translation>它对 {subject} 应答 {found}，好像要先登录；浏览器在网页调用之前会先不带令牌地问这一句。</translation>
    </message>
    <message>
        <source>It redirects {subject} to {found}; browsers follow no redirect there and stop.</source>
        <translation>它把 {subject} 重定向到 {found}；浏览器在这里不跟随重定向，会直接停止。</translation>
    </message>
    <message>
        <source>It answers {subject} with {found}; anything but 200 to 299 keeps web pages of {wanted} out.</source>
        <translation>它对 {subject} 应答 {found}；只要不是 200 到 299，{wanted} 的网页就被挡在外面。</translation>
    </message>
    <message>
        <source>The answer to {subject} names more than one origin ({found}); browsers take exactly one.</source>
        <translation>对 {subject} 的应答写了不止一个源（{found}）；浏览器只接受一个。</translation>
    </message>
    <message>
        <source>The answer to {subject} allows the origin “null”, not {wanted}.</source>
        <translation>对 {subject} 的应答允许的源是“null”，而不是 {wanted}。</translation>
    </message>
    <message>
        <source>The answer to {subject} is for web pages of {found}, not of {wanted}.</source>
        <translation>对 {subject} 的应答允许的是 {found} 的网页，而不是 {wanted} 的。</translation>
    </message>
    <message>
        <source>The answer to {subject} has no Access-Control-Allow-Origin, so web pages of {wanted} may not read it.</source>
        <translation>对 {subject} 的应答没有 Access-Control-Allow-Origin，{wanted} 的网页读不到它。</translation>
    </message>
    <message>
        <source>The answer to {subject} allows any origin (*), which browsers refuse for pages that send cookies.</source>
        <translation>对 {subject} 的应答允许任何源（*），而页面要发送 Cookie 时浏览器不接受这种写法。</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Credentials in the answer to {subject} is {found}, not {wanted}, so pages that send cookies may not read it.</source>
        <translation>对 {subject} 的应答中 Access-Control-Allow-Credentials 是 {found} 而不是 {wanted}，发送 Cookie 的页面读不到它。</translation>
    </message>
    <message>
        <source>{subject} holds something that is not a name: {found}. Browsers then refuse the whole answer.</source>
        <translation>{subject} 里有不是名称的内容：{found}。浏览器会因此拒绝整个应答。</translation>
    </message>
    <message>
        <source>Web pages may not use {wanted}: allowed are {found}.</source>
        <translation>网页不能使用 {wanted}：允许的是 {found}。</translation>
    </message>
    <message>
        <source>Web pages may not send the header {wanted}: allowed are {found}.</source>
        <translation>网页不能发送 {wanted} 请求头：允许的是 {found}。</translation>
    </message>
    <message>
        <source>Web pages may not send Authorization: the “*” in Access-Control-Allow-Headers does not stand for it.</source>
        <translation>网页不能发送 Authorization：Access-Control-Allow-Headers 里的“*”不包括它。</translation>
    </message>
    <message>
        <source>It does not answer {subject} when a web page asks ({found}).</source>
        <translation>网页来问时，它不应答 {subject}（{found}）。</translation>
    </message>
    <message>
        <source>It answers {subject} with {found} and without Access-Control-Allow-Origin: a web page sees a network error, not what is wrong.</source>
        <translation>它对 {subject} 应答 {found}，且没有 Access-Control-Allow-Origin：网页只看到网络错误，看不到原因。</translation>
    </message>
    <message>
        <source>It redirects {subject} to {found}, another origin: browsers go there as the origin “null”.</source>
        <translation>它把 {subject} 重定向到另一个源 {found}：浏览器去那里时源变成“null”。</translation>
    </message>
    <message>
        <source>It redirects {subject} to {found}, which must let the web page in as well.</source>
        <translation>它把 {subject} 重定向到 {found}，那里也必须允许这个网页。</translation>
    </message>
    <message>
        <source>The answer depends on who asks but does not say so ({wanted}): a cache may give one page what was meant for another.</source>
        <translation>应答因访问者的源而异，却没有注明（{wanted}）：缓存可能把给一个页面的应答交给另一个页面。</translation>
    </message>
    <message>
        <source>Access-Control-Allow-Origin comes only when a page asks: a cache may give pages an answer without it.</source>
        <translation>只有网页来问时才有 Access-Control-Allow-Origin：缓存可能给网页一个不带它的应答。</translation>
    </message>
    <message>
        <source>Web pages may not read the header {wanted}: it is not in Access-Control-Expose-Headers ({found}).</source>
        <translation>网页读不到 {wanted} 响应头：它不在 Access-Control-Expose-Headers 中（{found}）。</translation>
    </message>
    <message>
        <source>It allows any origin (*) and cookies in one; browsers refuse that to pages that send cookies.</source>
        <translation>它同时允许任何源（*）和 Cookie；对发送 Cookie 的页面，浏览器不接受。</translation>
    </message>
    <message>
        <source>Web pages of any origin may read its answers (*): fine for what is public.</source>
        <translation>任何源的网页都可以读它的应答（*）：公开内容没有问题。</translation>
    </message>
    <message>
        <source>{wanted} is not among the allowed methods ({found}); browsers let it pass all the same.</source>
        <translation>{wanted} 不在允许的方法中（{found}）；浏览器仍会放行。</translation>
    </message>
    <message>
        <source>Browsers ask {subject} again before almost every call: Access-Control-Max-Age is {found}.</source>
        <translation>浏览器几乎每次调用之前都要再问一次 {subject}：Access-Control-Max-Age 是 {found}。</translation>
    </message>
    <message>
        <source>Access-Control-Max-Age is {found}; Chromium remembers for 7200 seconds at most, Firefox for 86400.</source>
        <translation>Access-Control-Max-Age 是 {found}；Chromium 最多记住 7200 秒，Firefox 最多 86400 秒。</translation>
    </message>
    <message>
        <source>It stands in a private network: browsers ask people, or refuse, before a page from outside may call it.</source>
        <translation>它在内网中：外部网页调用之前，浏览器会询问用户，或者拒绝。</translation>
    </message>
    <message>
        <source>It lets in whatever page asks: {found}, too, was let in by name.</source>
        <translation>不管什么网页来问都允许：连 {found} 也被点名允许了。</translation>
    </message>
    <message>
        <source>It lets in the origin “null”, which any page can take on in a sandboxed frame.</source>
        <translation>它允许源“null”，而任何网页在沙盒框架里都能变成它。</translation>
    </message>
    <message>
        <source>It lets in {found}, which only begins like {subject}.</source>
        <translation>它允许 {found}，而这只是开头与 {subject} 相同。</translation>
    </message>
    <message>
        <source>It lets in {found}, which only ends like the shop&apos;s own name.</source>
        <translation>它允许 {found}，而这只是结尾与店铺自己的域名相同。</translation>
    </message>
    <message>
        <source>It lets in {found}: in its pattern the dot stands for any letter.</source>
        <translation>它允许 {found}：匹配规则里的点可以代表任何字符。</translation>
    </message>
    <message>
        <source>It lets in {found}, which is only a part of the shop&apos;s name.</source>
        <translation>它允许 {found}，而这只是店铺域名的一部分。</translation>
    </message>
    <message>
        <source>It lets in {found}: it stops reading the name at an odd character.</source>
        <translation>它允许 {found}：遇到特殊字符就不再往下读域名。</translation>
    </message>
    <message>
        <source>It lets in {found}: whoever sits on the line can write such a page.</source>
        <translation>它允许 {found}：网络中间的人可以伪造这样的页面。</translation>
    </message>
    <message>
        <source>It lets in {found}: a hole in any page below {subject} is enough.</source>
        <translation>它允许 {found}：{subject} 下任何一个页面有漏洞就够了。</translation>
    </message>
    <message>
        <source>It lets in {found}, where anybody can put up pages.</source>
        <translation>它允许 {found}，而那里谁都可以放网页。</translation>
    </message>
    <message>
        <source>Renew it at the registrar, and switch automatic renewal on there.</source>
        <translation>到注册商处续费，并在那里打开自动续费。</translation>
    </message>
    <message>
        <source>Look it up at the registrar and enter the date by hand; then its end is watched.</source>
        <translation>到注册商处查到日期并手工填入，之后就会监测它的到期。</translation>
    </message>
    <message>
        <source>Buy it back at the registrar today: with every day it costs more, and then it is gone.</source>
        <translation>今天就到注册商处赎回：每过一天都更贵，之后就没有了。</translation>
    </message>
    <message>
        <source>Ask the registrar at once whether it can still be had.</source>
        <translation>马上问注册商还能不能取回。</translation>
    </message>
    <message>
        <source>Ask the registrar why: usually an unpaid bill, a real-name check that is missing, or a court.</source>
        <translation>问注册商原因：常见的是欠费、缺少实名认证，或法院要求。</translation>
    </message>
    <message>
        <source>The registration of {subject} ended on {found}.</source>
        <translation>{subject} 的注册已于 {found} 到期。</translation>
    </message>
    <message>
        <source>The registration of {subject} is over, and the name is about to become free for anybody ({found}).</source>
        <translation>{subject} 的注册已过期，域名即将开放给任何人（{found}）。</translation>
    </message>
    <message>
        <source>The registration of {subject} is over; for some weeks its owner can still buy it back ({found}).</source>
        <translation>{subject} 的注册已过期；几周之内原持有者还能赎回（{found}）。</translation>
    </message>
    <message>
        <source>{subject} has been taken out of the name servers by its registry or registrar ({found}).</source>
        <translation>{subject} 已被注册局或注册商停止解析（{found}）。</translation>
    </message>
    <message>
        <source>The registration of {subject} ends on {found}.</source>
        <translation>{subject} 的注册将于 {found} 到期。</translation>
    </message>
    <message>
        <source>The registry does not say until when {subject} is registered.</source>
        <translation>注册局没有公布 {subject} 的注册到期时间。</translation>
    </message>
    <message>
        <source>Until when {subject} is registered is not known: {found}.</source>
        <translation>不知道 {subject} 的注册何时到期：{found}。</translation>
    </message>
    <message>
        <source>Browsers fetch the missing certificate of {found} by themselves, so it seems to work there; phones do not.</source>
        <translation>浏览器会自己取来缺少的 {found} 证书，所以在那里看起来正常；手机不会。</translation>
    </message>
    <message>
        <source>Have the hosts left out of it, or check them from another network.</source>
        <translation>请将这些主机排除在解密检查之外，或换一个网络再检查。</translation>
    </message>
    <message>
        <source>Send the certificate by which an older authority vouches for this one along, if there is one; else take a certificate from an older authority.</source>
        <translation>如有较早的颁发机构交叉签名的证书，请一并发送；否则请改用较早的颁发机构签发的证书。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s own connection.</source>
        <translation>请检查这台电脑自己的网络连接。</translation>
    </message>
    <message>
        <source>All hosts show certificates of {found}: something between this computer and the network reads along, so nothing can be said about their own certificates.</source>
        <translation>所有主机出示的都是 {found} 签发的证书：本机与网络之间有设备在解密检查，因此无法判断它们自己的证书。</translation>
    </message>
    <message>
        <source>No host can be reached from this computer.</source>
        <translation>从这台电脑连不上任何主机。</translation>
    </message>
    <message>
        <source>This computer trusts the authority {found}, but no phone knows it.</source>
        <translation>这台电脑信任证书颁发机构 {found}，但没有任何手机信任它。</translation>
    </message>
    <message>
        <source>The authority {found} is not known to {wanted}.</source>
        <translation>证书颁发机构 {found} 不受 {wanted} 信任。</translation>
    </message>
    <message>
        <source>Have a certificate issued for a key of the kind EC P-256.</source>
        <translation>请换用 EC P-256 密钥重新签发证书。</translation>
    </message>
    <message>
        <source>The key of {subject} is of the kind {found}; Chrome, and what is built on it, takes no such.</source>
        <translation>{subject} 的密钥是 {found}，Chrome 及其同源内核不接受这种密钥。</translation>
    </message>
    <message>
        <source>The certificate lasts {found}; public authorities may issue for {wanted} at the most.</source>
        <translation>证书有效期 {found}，公共签发机构最多只能签发 {wanted}。</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>对方关闭了连接</translation>
    </message>
    <message>
        <source>nothing came in time</source>
        <translation>没有在限定时间内收到任何内容</translation>
    </message>
    <message>
        <source>what came is not HTTP</source>
        <translation>收到的内容不是 HTTP</translation>
    </message>
    <message>
        <source>its header lines are longer than 64 kB</source>
        <translation>应答头超过 64 kB</translation>
    </message>
    <message>
        <source>no version, cipher or key that both sides take, or it demands a certificate of its callers</source>
        <translation>双方没有共同支持的版本、加密套件或密钥，或者它要求客户端出示证书</translation>
    </message>
    <message>
        <source>it speaks no version of TLS that clients still do</source>
        <translation>它不支持客户端仍在使用的任何 TLS 版本</translation>
    </message>
    <message>
        <source>it has no settings for this host name</source>
        <translation>服务器没有配置这个主机名</translation>
    </message>
    <message>
        <source>an error inside of the server</source>
        <translation>服务器内部错误</translation>
    </message>
    <message>
        <source>it does not let this computer in</source>
        <translation>服务器不允许这台电脑访问</translation>
    </message>
    <message>
        <source>it does not speak HTTP/1.1</source>
        <translation>服务器不支持 HTTP/1.1</translation>
    </message>
    <message>
        <source>its certificates are longer than clients read (100 kB)</source>
        <translation>证书总长度超过客户端的上限（100 kB）</translation>
    </message>
    <message>
        <source>its Diffie-Hellman numbers are too short</source>
        <translation>Diffie-Hellman 参数太短</translation>
    </message>
    <message>
        <source>its private key does not belong to its certificate</source>
        <translation>私钥与证书不匹配</translation>
    </message>
    <message>
        <source>Switch OCSP stapling on in the server (nginx: ssl_stapling on), or have the certificate issued again without this obligation; authorities are giving OCSP up.</source>
        <translation>在服务器上开启 OCSP 装订（nginx：ssl_stapling on），或重新签发不带此要求的证书；各证书机构正在停用 OCSP。</translation>
    </message>
    <message>
        <source>Switch the demand for client certificates off for this host (nginx: ssl_verify_client off), or let the mini-program call another.</source>
        <translation>为该主机关闭客户端证书要求（nginx：ssl_verify_client off），或让小程序访问另一台主机。</translation>
    </message>
    <message>
        <source>The certificate of {subject} writes an algorithm ({found}) in another form than the standard&apos;s.</source>
        <translation>{subject} 的证书中算法（{found}）的编码与标准规定的不同。</translation>
    </message>
    <message>
        <source>The revocation list of {subject} is not as the standard wants it ({found}).</source>
        <translation>{subject} 的吊销列表不符合标准（{found}）。</translation>
    </message>
    <message>
        <source>The certificate obliges the server to send along the proof that it was not revoked (OCSP must-staple), but the server sends none that is valid: Firefox refuses that, phones&apos; own clients do not.</source>
        <translation>证书要求服务器随握手附上未被吊销的证明（OCSP must-staple），但服务器没有发送有效的证明：Firefox 会拒绝，手机自带的客户端不会。</translation>
    </message>
    <message>
        <source>The TLS handshake with {subject} failed: {found}.</source>
        <translation>与 {subject} 的 TLS 握手失败：{found}。</translation>
    </message>
    <message>
        <source>{subject} lets in only callers with a certificate of their own, which no mini-program has.</source>
        <translation>{subject} 只接受出示客户端证书的访问者，而小程序没有客户端证书。</translation>
    </message>
    <message>
        <source>Have the certificate issued again: it comes with a newer one of the authority, which the server has to send from then on.</source>
        <translation>请重新签发证书：新证书会附带签发机构的新证书，之后服务器须发送这张新的。</translation>
    </message>
    <message>
        <source>The certificate of the authority {subject} ends on {found}, before the server&apos;s own.</source>
        <translation>签发机构 {subject} 的证书将于 {found} 到期，早于服务器自己的证书。</translation>
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
        <translation>签发者</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名算法</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Days in all</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Days left of the certificate</source>
        <translation>证书剩余天数</translation>
    </message>
    <message>
        <source>Time to answer, ms</source>
        <translation>响应时间（毫秒）</translation>
    </message>
    <message>
        <source>Reached, % of the looks</source>
        <translation>可达率（%）</translation>
    </message>
    <message numerus="yes">
        <source>Reached at each of %n look(s).</source>
        <translation>
            <numerusform>%n 次检查全部可达。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not reached at %1 of %n look(s).</source>
        <translation>
            <numerusform>%n 次检查中有 %1 次不可达。</numerusform>
        </translation>
    </message>
    <message>
        <source>Renewals</source>
        <translation>续期记录</translation>
    </message>
    <message>
        <source>New certificate %1</source>
        <comment>when</comment>
        <translation>%1 更换证书</translation>
    </message>
    <message>
        <source>before</source>
        <comment>a certificate, beside: after</comment>
        <translation>更换前</translation>
    </message>
    <message>
        <source>after</source>
        <comment>a certificate, beside: before</comment>
        <translation>更换后</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>未变</translation>
    </message>
</context>
<context>
    <name>InputCheck</name>
    <message>
        <source>This must be text.</source>
        <translation>必须是文本。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s).</source>
        <translation>
            <numerusform>最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>必须是整数。</translation>
    </message>
    <message>
        <source>This is outside what the shop allows.</source>
        <translation>超出店铺允许的范围。</translation>
    </message>
    <message>
        <source>This must be on or off.</source>
        <translation>必须是开或关。</translation>
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
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>sorts: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message numerus="yes">
        <source>up to %n row(s) a page</source>
        <translation>
            <numerusform>每页最多 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>no total</source>
        <translation>无总数</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 至 %2 个字符</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>at most %1 characters</source>
        <translation>最多 %1 个字符</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>no limit said</source>
        <translation>未说明限制</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>from any state</source>
        <translation>任何状态均可</translation>
    </message>
    <message>
        <source>from: %1</source>
        <comment>states</comment>
        <translation>适用状态：%1</translation>
    </message>
    <message>
        <source>asks for: %1</source>
        <comment>inputs</comment>
        <translation>需填写：%1</translation>
    </message>
    <message>
        <source>safe to repeat</source>
        <translation>可安全重复</translation>
    </message>
    <message>
        <source>List products</source>
        <translation>商品列表</translation>
    </message>
    <message>
        <source>Read a product</source>
        <translation>商品详情</translation>
    </message>
    <message>
        <source>List categories</source>
        <translation>分类列表</translation>
    </message>
    <message>
        <source>List orders</source>
        <translation>订单列表</translation>
    </message>
    <message>
        <source>Read an order</source>
        <translation>订单详情</translation>
    </message>
    <message>
        <source>Count orders by state</source>
        <translation>按状态统计订单</translation>
    </message>
    <message>
        <source>List customers</source>
        <translation>顾客列表</translation>
    </message>
    <message>
        <source>Read a customer</source>
        <translation>顾客详情</translation>
    </message>
    <message>
        <source>List carriers</source>
        <translation>快递公司列表</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计数据</translation>
    </message>
    <message>
        <source>Server domains</source>
        <translation>服务器域名</translation>
    </message>
    <message>
        <source>State of the system</source>
        <translation>系统状态</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <comment>a field</comment>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of field, its limits</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <comment>an action</comment>
        <translation>订单：%1</translation>
    </message>
    <message>
        <source>Stream of the request log</source>
        <translation>请求日志流</translation>
    </message>
    <message>
        <source>Stream of shop events</source>
        <translation>店铺事件流</translation>
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
        <translation>进行中</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>nothing to read</source>
        <translation>无数据可读</translation>
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
        <translation>检查</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>taken</comment>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Change server domains</source>
        <translation>修改服务器域名</translation>
    </message>
    <message>
        <source>no right</source>
        <comment>to an operation that the backend offers</comment>
        <translation>无权限</translation>
    </message>
</context>
<context>
    <name>JsonMapper</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Request line</source>
        <translation>请求行</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Referer</source>
        <translation>来源页</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>客户端程序</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询串</translation>
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
        <translation>纳秒</translation>
    </message>
    <message>
        <source>Time taken is in</source>
        <translation>耗时的单位</translation>
    </message>
</context>
<context>
    <name>LocalDatabase</name>
    <message>
        <source>The disk is full, so nothing was saved. Free some space, then try again.</source>
        <translation>磁盘已满，未能保存。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written, so nothing was saved. Check its permissions, then try again.</source>
        <translation>文件夹 %1 无法写入，未能保存。请检查权限后重试。</translation>
    </message>
    <message>
        <source>Another program is writing to the local database, so nothing was saved. Try again in a moment.</source>
        <translation>另一个程序正在写入本地数据库，未能保存。请稍后重试。</translation>
    </message>
    <message>
        <source>This computer&apos;s disk reported an error, so nothing was saved. Try again; if it stays so, check the disk.</source>
        <translation>本机磁盘报告错误，未能保存。请重试；如仍出现，请检查磁盘。</translation>
    </message>
    <message>
        <source>The local database was written by a newer version of this program. It was not changed. Start the newer version, or choose another configuration folder.</source>
        <translation>本地数据库由更新版本的程序写入，未作改动。请启动更新的版本，或选择其他配置文件夹。</translation>
    </message>
</context>
<context>
    <name>LogFile</name>
    <message>
        <source>This file is %1, which is not read here. Choose the output of a command instead: %2</source>
        <translation>该文件为 %1 格式，无法直接读取。请改为选择命令的输出：%2</translation>
    </message>
</context>
<context>
    <name>LogFormat</name>
    <message>
        <source>“%1” names no key.</source>
        <translation>“%1”没有写键名。</translation>
    </message>
    <message>
        <source>No field is the time.</source>
        <translation>没有字段是时间。</translation>
    </message>
    <message>
        <source>No field is the path, the request or the status.</source>
        <translation>没有字段是路径、请求或状态。</translation>
    </message>
    <message>
        <source>“%1” is no format: give access, a log_format string, or json:time=….</source>
        <translation>“%1”不是格式：请填 access、log_format 字符串或 json:time=…。</translation>
    </message>
    <message>
        <source>“%1” names no key, as inside MESSAGE: access does.</source>
        <translation>“%1”没有指明键名，应写成 inside MESSAGE: access 的形式。</translation>
    </message>
    <message>
        <source>“%1” is no field such as status=code. Fields are: %2.</source>
        <translation>“%1”不是 status=code 这样的字段。可用的字段：%2。</translation>
    </message>
</context>
<context>
    <name>LogTroubles</name>
    <message>
        <source>Lines not understood</source>
        <translation>无法识别的行</translation>
    </message>
    <message>
        <source>These are the first lines that are no requests in the format of the log (%1). They are counted, and in no figure.</source>
        <translation>以下是最先出现的、不符合日志格式（%1）的行。它们只计数，不计入任何图表。</translation>
    </message>
    <message numerus="yes">
        <source>The line was cut %Ln time(s) since the log was opened.</source>
        <translation>
            <numerusform>打开日志以来连接断开过 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 requests never came: the numbers of those that did leave them out, or they were too large to take. They are in no figure here.</source>
        <translation>有 %1 个请求没有收到：收到的编号中缺少它们，或它们过大无法接收。这里的任何数据都不含它们。</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln interruption(s) nothing tells how many are missing: this stream does not number what it sends, or has begun to number anew.</source>
        <translation>
            <numerusform>其中 %Ln 次中断后无法得知缺了多少：该数据流没有编号，或已重新编号。</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests missed</source>
        <translation>遗漏的请求</translation>
    </message>
    <message>
        <source>Requests dated in the future</source>
        <translation>时间在未来的请求</translation>
    </message>
    <message>
        <source>Some requests are dated more than five minutes ahead of this computer&apos;s clock. They are in the list, and in no chart.</source>
        <translation>部分请求的时间比本机时钟超前五分钟以上。它们列在列表中，但不计入图表。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock; where the log&apos;s lines carry no time zone, check the one that is set for the log.</source>
        <translation>请检查本机时钟；如果日志行不带时区，请检查为该日志设置的时区。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Zhanggui</source>
        <comment>name of the program</comment>
        <translation>掌柜</translation>
    </message>
    <message>
        <source>%1 – %2 – Zhanggui</source>
        <comment>page – shop – program</comment>
        <translation>%1 – %2 – 掌柜</translation>
    </message>
    <message>
        <source>Open which shop?</source>
        <translation>打开哪个店铺？</translation>
    </message>
</context>
<context>
    <name>MaintenanceDialog</name>
    <message>
        <source>Maintenance</source>
        <translation>维护时段</translation>
    </message>
    <message>
        <source>While one is on nothing is told of these hosts. What happens is noted, and what is still wrong at the end is told then.</source>
        <translation>维护期间不发送这些主机的告警。发生的事件照常记录，结束时仍未恢复的会在那时通知。</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Again every week</source>
        <translation>每周重复</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>全部主机</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>开始(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>结束(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>范围(&amp;W)</translation>
    </message>
    <message>
        <source>W&amp;hy</source>
        <translation>原因(&amp;H)</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>结束时间早于开始时间。</translation>
    </message>
    <message>
        <source>A weekly one lasts less than a week.</source>
        <translation>每周重复的时段须短于一周。</translation>
    </message>
    <message>
        <source>It is over already.</source>
        <translation>该时段已经结束。</translation>
    </message>
    <message>
        <source>None is set.</source>
        <translation>尚未设置。</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>OpeningView</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Edit the connection…</source>
        <translation>编辑连接…</translation>
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
            <numerusform>最多 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not an amount. Type it like 12.50.</source>
        <translation>这不是金额。请按 12.50 的格式输入。</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>这不是整数。</translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>An action on this order waits to be applied.</source>
        <translation>此订单有操作待提交。</translation>
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
        <translation>备注：%1</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>Discard</source>
        <comment>a pending change</comment>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discard “%1”</source>
        <comment>an action on an order</comment>
        <translation>放弃“%1”</translation>
    </message>
</context>
<context>
    <name>OrderSheet</name>
    <message>
        <source>Copy name, phone and address</source>
        <translation>复制姓名、手机号和地址</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>查看顾客</translation>
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
        <translation>运费</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>顾客留言：%1</translation>
    </message>
    <message>
        <source>Memo: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Copy tracking number</source>
        <translation>复制快递单号</translation>
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
        <translation>顾客</translation>
    </message>
    <message>
        <source>History</source>
        <translation>订单记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <comment>lines of an order</comment>
        <translation>
            <numerusform>%Ln 种商品</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderStateTabs</name>
    <message>
        <source>Orders by state</source>
        <translation>按状态查看订单</translation>
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
        <translation>待发货</translation>
    </message>
    <message>
        <source>Shipped</source>
        <comment>state of an order</comment>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>state of an order</comment>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of an order</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Refund asked</source>
        <comment>state of an order</comment>
        <translation>申请退款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>state of an order</comment>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of an order</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>state of an order</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Ship</source>
        <comment>action on an order</comment>
        <translation>发货</translation>
    </message>
    <message>
        <source>Memo</source>
        <comment>action on an order</comment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Close order</source>
        <comment>action on an order</comment>
        <translation>关闭订单</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>action on an order</comment>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refuse refund</source>
        <comment>action on an order</comment>
        <translation>拒绝退款</translation>
    </message>
    <message>
        <source>Change price</source>
        <comment>action on an order</comment>
        <translation>改价</translation>
    </message>
    <message>
        <source>Mark as received</source>
        <comment>action on an order</comment>
        <translation>确认收货</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <comment>action on an order</comment>
        <translation>标记完成</translation>
    </message>
    <message>
        <source>Ship this order</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Keep memo</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>Close this order</source>
        <translation>关闭此订单</translation>
    </message>
    <message>
        <source>Refund this order</source>
        <translation>退款此订单</translation>
    </message>
    <message>
        <source>Change the price</source>
        <translation>修改价格</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>快递公司</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Memo</source>
        <comment>label</comment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>New total</source>
        <translation>新的合计</translation>
    </message>
    <message>
        <source>Placed</source>
        <comment>an order&apos;s history</comment>
        <translation>下单</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>an order&apos;s history</comment>
        <translation>付款</translation>
    </message>
    <message>
        <source>Shipped</source>
        <comment>an order&apos;s history</comment>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Received</source>
        <comment>an order&apos;s history</comment>
        <translation>已收货</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>an order&apos;s history</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>an order&apos;s history</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Refund asked</source>
        <comment>an order&apos;s history</comment>
        <translation>申请退款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <comment>an order&apos;s history</comment>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Refund refused</source>
        <comment>an order&apos;s history</comment>
        <translation>退款被拒绝</translation>
    </message>
    <message>
        <source>Memo changed</source>
        <comment>an order&apos;s history</comment>
        <translation>修改备注</translation>
    </message>
    <message>
        <source>Price changed</source>
        <comment>an order&apos;s history</comment>
        <translation>改价</translation>
    </message>
    <message>
        <source>number</source>
        <comment>what orders are searched by</comment>
        <translation>订单号</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>what orders are searched by</comment>
        <translation>手机号</translation>
    </message>
    <message>
        <source>name</source>
        <comment>what orders are searched by</comment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>parcel</source>
        <comment>what orders are searched by</comment>
        <translation>快递单号</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>搜索订单</translation>
    </message>
    <message>
        <source>Search by %1</source>
        <comment>number, phone and name</comment>
        <translation>按%1搜索</translation>
    </message>
    <message>
        <source>in everything</source>
        <comment>how orders are searched</comment>
        <translation>全部字段</translation>
    </message>
    <message>
        <source>by order number</source>
        <comment>how orders are searched</comment>
        <translation>按订单号</translation>
    </message>
    <message>
        <source>by phone</source>
        <comment>how orders are searched</comment>
        <translation>按手机号</translation>
    </message>
    <message>
        <source>by name</source>
        <comment>how orders are searched</comment>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>by tracking number</source>
        <comment>how orders are searched</comment>
        <translation>按快递单号</translation>
    </message>
    <message>
        <source>“%1” waits to be applied.</source>
        <comment>an action on an order</comment>
        <translation>“%1”待提交。</translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>This backend has no list of orders.</source>
        <translation>此后端没有订单列表。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <translation>显示个人信息</translation>
    </message>
    <message>
        <source>No order found</source>
        <translation>没有找到订单</translation>
    </message>
    <message>
        <source>Searched %1.</source>
        <comment>“by phone”</comment>
        <translation>搜索方式：%1。</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation>这里没有订单</translation>
    </message>
    <message>
        <source>New orders appear as they are placed.</source>
        <translation>有新订单时会显示在这里。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how it is searched, for what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>more than %1</source>
        <comment>%1: 200 orders</comment>
        <translation>超过 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 个订单</numerusform>
        </translation>
    </message>
    <message>
        <source>No order found in “%1”</source>
        <comment>a state</comment>
        <translation>“%1”中没有找到订单</translation>
    </message>
    <message>
        <source>Search all orders</source>
        <translation>在全部订单中搜索</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Needs a hand</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Sales</source>
        <comment>paid, in money</comment>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Orders placed</source>
        <translation>下单数</translation>
    </message>
    <message>
        <source>Orders paid</source>
        <translation>付款订单</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新顾客</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>每日销售额</translation>
    </message>
    <message>
        <source>This backend has no statistics to show an overview from.</source>
        <translation>此后端没有可用于概览的统计数据。</translation>
    </message>
    <message>
        <source>This backend does not tell the sales by day.</source>
        <translation>这个后端不提供每日销售额。</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>移除此筛选条件</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>移除筛选条件 %1</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顾客</translation>
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
        <translation>连接器</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Paste many hosts</source>
        <translation>批量粘贴域名</translation>
    </message>
    <message>
        <source>Note what the console shows</source>
        <translation>记录平台后台的内容</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>One a line, or separated by commas, semicolons or blanks; addresses are cut to hosts.</source>
        <translation>每行一个，或用逗号、分号、空格分隔；网址会截取为主机。</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Correct schemes and ports</source>
        <translation>纠正协议和端口</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stands here twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a code, a sentence</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Nothing read yet.</source>
        <translation>尚未识别到内容。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two counts</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to take</source>
        <translation>
            <numerusform>将采用 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>略过 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln host(s)</source>
        <translation>
            <numerusform>添加 %Ln 个域名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note %Ln host(s)</source>
        <translation>
            <numerusform>记录 %Ln 个域名</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternParser</name>
    <message>
        <source>Nothing tells where the field before $%1 ends.</source>
        <translation>无法判断 $%1 之前的字段在哪里结束。</translation>
    </message>
    <message>
        <source>No variable of the format is the time.</source>
        <translation>格式中没有表示时间的变量。</translation>
    </message>
    <message>
        <source>No variable of the format is the path, the request or the status.</source>
        <translation>格式中没有表示路径、请求或状态的变量。</translation>
    </message>
</context>
<context>
    <name>PendingBar</name>
    <message>
        <source>Review and apply…</source>
        <translation>查看并提交…</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放弃…</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) need a decision</source>
        <comment>refused, in conflict or unknown</comment>
        <translation>
            <numerusform>%n 项更改需要您决定</numerusform>
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
            <numerusform>%n 项更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <comment>counted</comment>
        <translation>
            <numerusform>%n 个商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <comment>counted</comment>
        <translation>
            <numerusform>%n 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) to the server domains</source>
        <translation>
            <numerusform>服务器域名有 %n 处更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <comment>products, orders, domains</comment>
        <translation>
            <numerusform>%n 项（商品、订单、域名）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applying %n change(s)…</source>
        <translation>
            <numerusform>正在提交 %n 处更改…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, kept until the shop can be opened</source>
        <comment>3 changes in 2 products</comment>
        <translation>%1，会保留到店铺能打开为止</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinOffer</name>
    <message>
        <source>The certificate is not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>%1
Issued for %2 by %3, valid until %4.
SHA-256 %5
Trust it only if whoever runs the server tells you the same fingerprint.</source>
        <translation>%1
签发给 %2，签发者 %3，有效期至 %4。
SHA-256 %5
仅当服务器管理员告知您相同的指纹时才可信任。</translation>
    </message>
    <message>
        <source>Trust exactly this certificate</source>
        <translation>只信任这张证书</translation>
    </message>
</context>
<context>
    <name>PlatformSetup</name>
    <message>
        <source>%1: how lists are changed</source>
        <comment>WeChat</comment>
        <translation>%1：列表的修改方式</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>A company&apos;s</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>A single person&apos;s</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>By people, in the platform&apos;s &amp;web console</source>
        <translation>由人员在平台网页后台修改(&amp;W)</translation>
    </message>
    <message>
        <source>Through the interface, out of the service &amp;provider&apos;s registered hosts</source>
        <translation>通过接口，使用服务商已登记的域名(&amp;P)</translation>
    </message>
    <message>
        <source>Through the interface, for this mini-program &amp;alone</source>
        <translation>通过接口，仅为此小程序配置(&amp;A)</translation>
    </message>
    <message>
        <source>The interface is open to service providers only: a mini-program that a shop develops itself is changed in the console.</source>
        <translation>接口仅对服务商开放；自行开发的小程序须在平台后台修改。</translation>
    </message>
    <message>
        <source>This program does not speak this platform&apos;s interface.</source>
        <translation>本程序暂不支持该平台的接口。</translation>
    </message>
    <message>
        <source>Kept in the keychain; empty leaves it as it is</source>
        <translation>保存在钥匙串中；留空则不更改</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>地址(&amp;D)</translation>
    </message>
    <message>
        <source>Access &amp;token</source>
        <translation>访问令牌(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The authorizer_access_token of this mini-program. It is good for two hours; a proxy of the provider&apos;s own can be named as the address.</source>
        <translation>此小程序的 authorizer_access_token，有效期两小时；地址也可以填写服务商自己的代理。</translation>
    </message>
    <message>
        <source>The address has to begin with https://.</source>
        <translation>地址须以 https:// 开头。</translation>
    </message>
    <message>
        <source>Acco&amp;unt</source>
        <translation>主体(&amp;U)</translation>
    </message>
</context>
<context>
    <name>PlatformStrip</name>
    <message>
        <source>Changed in the web console</source>
        <translation>在平台后台修改</translation>
    </message>
    <message>
        <source>Changed through the interface, out of the provider&apos;s hosts</source>
        <translation>通过接口修改，使用服务商的域名</translation>
    </message>
    <message>
        <source>Changed through the interface</source>
        <translation>通过接口修改</translation>
    </message>
    <message>
        <source>what the platform has is not known</source>
        <translation>平台上的情况未知</translation>
    </message>
    <message>
        <source>noted by hand %1</source>
        <comment>a time</comment>
        <translation>手工记录于 %1</translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>a time</comment>
        <translation>读取于 %1</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two facts</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Note the console…</source>
        <translation>记录后台内容…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>%1 of %2 changes left this month</source>
        <translation>本月还可修改 %1/%2 次</translation>
    </message>
    <message>
        <source>Counted on this computer: the platform does not tell. Renewed on %1.</source>
        <translation>由本机计数，平台不提供此数据。%1 重新计数。</translation>
    </message>
</context>
<context>
    <name>ProductEdits</name>
    <message>
        <source>The shop refused this change.</source>
        <translation>店铺拒绝了这项更改。</translation>
    </message>
    <message>
        <source>The shop refused this change: %1</source>
        <translation>店铺拒绝了这项更改：%1</translation>
    </message>
    <message>
        <source>Somebody else changed this meanwhile. Review and apply shows both.</source>
        <translation>期间已被他人修改。“查看并提交”中可对比两者。</translation>
    </message>
    <message>
        <source>It is not known whether this was done. Review and apply can check again.</source>
        <translation>不确定是否已执行。可在“查看并提交”中再次核对。</translation>
    </message>
</context>
<context>
    <name>ProductField</name>
    <message>
        <source>Waiting to be applied. Now: %1</source>
        <translation>待提交。当前值：%1</translation>
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
        <translation>全部上下架状态</translation>
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
        <translation>搜索商品</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>分类：%1</translation>
    </message>
</context>
<context>
    <name>ProductLooks</name>
    <message>
        <source>%1 SKUs</source>
        <comment>under a product&apos;s name</comment>
        <translation>%1 个 SKU</translation>
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
        <translation>库存不足：%1</translation>
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
        <translation>分类</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Sold</source>
        <comment>column: pieces sold so far</comment>
        <translation>已售</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>This can&apos;t be edited here.</source>
        <translation>不能在此处编辑。</translation>
    </message>
    <message>
        <source>The row is still loading.</source>
        <translation>此行仍在加载。</translation>
    </message>
    <message>
        <source>This product has several SKUs. Open it to edit them one by one.</source>
        <translation>此商品有多个 SKU，请打开后逐个编辑。</translation>
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
        <translation>名称</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Brief</source>
        <comment>a product&apos;s short description</comment>
        <translation>简介</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>复制编号</translation>
    </message>
    <message>
        <source>Could not paste</source>
        <translation>无法粘贴</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Forget the changes to this product that have not been applied</source>
        <translation>放弃此商品尚未提交的更改</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>加载中…</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>SKUs (%1)</source>
        <comment>section title</comment>
        <translation>SKU（%1 个）</translation>
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
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Open product</source>
        <translation>打开商品</translation>
    </message>
    <message>
        <source>Edit in the table</source>
        <translation>在表格中编辑</translation>
    </message>
    <message>
        <source>Open (Return)</source>
        <translation>打开（回车）</translation>
    </message>
    <message>
        <source>No product matches</source>
        <translation>没有匹配的商品</translation>
    </message>
    <message>
        <source>Nothing in this shop fits the search and filters.</source>
        <translation>店铺中没有符合搜索和筛选条件的商品。</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>还没有商品</translation>
    </message>
    <message>
        <source>Products that the shop gets will be here.</source>
        <translation>店铺新增的商品会显示在这里。</translation>
    </message>
    <message>
        <source>This cell can&apos;t be edited here</source>
        <translation>此单元格不能在这里编辑</translation>
    </message>
    <message>
        <source>Products can&apos;t be listed through this backend&apos;s interface.</source>
        <translation>此后端的接口不提供商品列表。</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>You are signed in without the right to change products.</source>
        <translation>当前登录的账号没有修改商品的权限。</translation>
    </message>
    <message>
        <source>This backend&apos;s interface offers no way to change products.</source>
        <translation>此后端的接口不支持修改商品。</translation>
    </message>
    <message>
        <source>This shop is set to read-only in the settings.</source>
        <translation>此店铺在设置中设为只读。</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未包含：%1</translation>
    </message>
    <message>
        <source>They have not been loaded yet. Scroll through the selection, or narrow the list.</source>
        <translation>这些行尚未加载。请滚动浏览所选内容，或缩小列表范围。</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>复制编号</translation>
    </message>
</context>
<context>
    <name>ReadCheck</name>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>读取 %n 行</numerusform>
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
            <numerusform>读取 %n 个 SKU</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read</source>
        <translation>
            <numerusform>读取 %n 行明细</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) read</source>
        <translation>
            <numerusform>读取 %n 天</numerusform>
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
        <translation>打开订单 %1</translation>
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
        <translation>注册局没有给出到期日。</translation>
    </message>
    <message>
        <source>%1 was entered by hand.</source>
        <comment>a time</comment>
        <translation>手工填写的日期是 %1。</translation>
    </message>
    <message>
        <source>The registry says %1.</source>
        <comment>a time</comment>
        <translation>注册局给出的日期是 %1。</translation>
    </message>
    <message>
        <source>Registration of %1</source>
        <comment>a domain</comment>
        <translation>%1 的域名注册</translation>
    </message>
    <message>
        <source>A date entered here counts in place of what the registry says, for all hosts of the domain, until it is taken away.</source>
        <translation>此处填写的日期会代替注册局给出的日期，对该域名下的所有主机有效，直到被清除。</translation>
    </message>
    <message>
        <source>&amp;Registered until</source>
        <translation>到期日(&amp;R)</translation>
    </message>
    <message>
        <source>Enter this date</source>
        <translation>保存日期</translation>
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
        <translation>时间</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Took</source>
        <comment>how long a request took</comment>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>the program that asked</comment>
        <translation>客户端程序</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Only this endpoint</source>
        <translation>只看此接口</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制为 curl</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>打开订单</translation>
    </message>
    <message>
        <source>Open the product</source>
        <translation>打开商品</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review changes – %1</source>
        <comment>shop</comment>
        <translation>查看更改 – %1</translation>
    </message>
    <message>
        <source>Review changes</source>
        <translation>查看更改</translation>
    </message>
    <message>
        <source>Pending changes</source>
        <translation>待提交的更改</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) selected</source>
        <translation>
            <numerusform>已选 %n 项更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>提交 %n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to apply</source>
        <translation>没有可提交的更改</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This shop is set to read only.</source>
        <translation>此店铺已设为只读。</translation>
    </message>
    <message>
        <source>Change that in the settings to apply anything.</source>
        <translation>如需提交，请在设置中更改。</translation>
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
        <translation>当前值</translation>
    </message>
    <message>
        <source>New</source>
        <comment>value after the change</comment>
        <translation>新值</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>RouteFolder</name>
    <message>
        <source>“%1” does not begin with /.</source>
        <translation>“%1”没有以 / 开头。</translation>
    </message>
</context>
<context>
    <name>RowFilter</name>
    <message>
        <source>A quote is not closed.</source>
        <translation>引号没有闭合。</translation>
    </message>
    <message>
        <source>OR stands between two terms.</source>
        <translation>OR 要写在两个条件之间。</translation>
    </message>
</context>
<context>
    <name>RuleTable</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
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
        <translation>“%1”这一行没有填完整。</translation>
    </message>
</context>
<context>
    <name>SalesChart</name>
    <message>
        <source>Sales by day</source>
        <translation>每日销售额</translation>
    </message>
    <message>
        <source>%1 in the days that are known</source>
        <comment>sum of sales</comment>
        <translation>有数据的日子合计 %1</translation>
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
        <translation>销售额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format under the sales chart</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>&amp;Copy figures</source>
        <translation>复制数据(&amp;C)</translation>
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
            <numerusform>%1：%2，%Ln 个订单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Clear the selection</source>
        <translation>清除选择</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Connect to a shop…</source>
        <translation>连接店铺…</translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation>打开示例店铺</translation>
    </message>
    <message>
        <source>No shop is connected yet.</source>
        <translation>尚未连接任何店铺。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Ask before anything is sent</source>
        <translation>提交前确认</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>user, address</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Remove a shop</source>
        <translation>移除店铺</translation>
    </message>
    <message>
        <source>Remove the connection to %1?</source>
        <translation>移除与 %1 的连接？</translation>
    </message>
    <message>
        <source>Its password is taken out of the keychain. The shop itself is not touched.</source>
        <translation>密码将从钥匙串中删除；店铺本身不受影响。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Zhanggui %1, free software under GPL-3.0-or-later</source>
        <translation>掌柜 %1，遵循 GPL-3.0-or-later 的自由软件</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>许可证…</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>监测</translation>
    </message>
    <message>
        <source>Keep watching in the tray when the window is closed</source>
        <translation>关闭窗口后在系统托盘中继续监测</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>当前桌面没有系统托盘。</translation>
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
        <translation>已选 %1 个；一次最多可修改 %2 个</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 个</translation>
    </message>
</context>
<context>
    <name>ShopAddressText</name>
    <message>
        <source>Enter the address of the shop&apos;s admin page.</source>
        <translation>请输入店铺管理后台的地址。</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://shop.example.</source>
        <translation>这不是有效地址。格式如 https://shop.example。</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>地址应以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>Leave user and password out of the address; they have fields of their own.</source>
        <translation>地址中不要包含用户名和密码，它们有单独的输入框。</translation>
    </message>
    <message>
        <source>Leave out what follows the question mark or the hash.</source>
        <translation>请去掉问号或井号之后的部分。</translation>
    </message>
</context>
<context>
    <name>ShopConnection</name>
    <message>
        <source>“%1” is not there; it may have been moved, renamed or deleted. Put it back, or choose another kind of backend under Settings &gt; Edit.</source>
        <translation>“%1”不在了：可能被移动、改名或删除。请放回原处，或在“设置”&gt;“编辑”中选择另一种后端。</translation>
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
        <translation>切换店铺</translation>
    </message>
    <message>
        <source>Shop %1, %2</source>
        <comment>name, environment</comment>
        <translation>店铺 %1，%2</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <comment>page, count</comment>
        <translation>%1，%2 项待处理</translation>
    </message>
</context>
<context>
    <name>SignInBar</name>
    <message>
        <source>Sign in to go on. What you were doing continues by itself.</source>
        <translation>请登录以继续，之前的操作会自动接着进行。</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Keep in the system&apos;s keychain</source>
        <translation>保存到系统钥匙串(&amp;K)</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>The backend says: “%1”</source>
        <translation>后端提示：“%1”</translation>
    </message>
    <message>
        <source>%1 goes here</source>
        <comment>a key, to the fields for signing in</comment>
        <translation>按 %1 跳到这里</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>加载中</translation>
    </message>
</context>
<context>
    <name>SkuModel</name>
    <message>
        <source>Option</source>
        <comment>what tells one SKU of a product from another</comment>
        <translation>规格</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>a SKU&apos;s article number</comment>
        <translation>编码</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>上架</translation>
    </message>
    <message>
        <source>Line %1, “%2”: %3 Nothing was changed.</source>
        <translation>第 %1 行“%2”：%3未作任何更改。</translation>
    </message>
    <message>
        <source>Waiting to be applied: %1 → %2</source>
        <translation>待提交：%1 → %2</translation>
    </message>
    <message>
        <source>There are more lines to paste than rows from here on. Nothing was changed.</source>
        <translation>要粘贴的行数多于此处往下的行数，未作任何更改。</translation>
    </message>
    <message>
        <source>There are more columns to paste than can be edited from here on. Nothing was changed.</source>
        <translation>要粘贴的列数超过从此处起可编辑的列数，未作任何更改。</translation>
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
        <translation>请求日志</translation>
    </message>
    <message>
        <source>Follow this log</source>
        <translation>查看此日志</translation>
    </message>
    <message>
        <source>The shop&apos;s own log</source>
        <translation>店铺后端自身的日志</translation>
    </message>
    <message>
        <source>A log file</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>What a command writes</source>
        <translation>命令的输出</translation>
    </message>
    <message>
        <source>An address</source>
        <translation>网络地址</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Told from the first lines</source>
        <translation>根据前几行自动识别</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
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
        <translation>最前面的请求</translation>
    </message>
    <message>
        <source>Every request that the shop&apos;s backend answers, as it tells of them itself.</source>
        <translation>店铺后端自行上报的、它所处理的每一个请求。</translation>
    </message>
    <message>
        <source>Access logs of nginx or Apache, or JSON lines; also packed with gzip. Followed as it grows and is rotated.</source>
        <translation>nginx 或 Apache 的访问日志，或每行一个 JSON；支持 gzip 压缩。文件增长和轮转时持续跟踪。</translation>
    </message>
    <message>
        <source>Such as: ssh shop tail -n 1000 -F /var/log/nginx/access.log. Run without a shell, and ended with this page.</source>
        <translation>例如：ssh shop tail -n 1000 -F /var/log/nginx/access.log。不经过 shell 运行，关闭本页时结束。</translation>
    </message>
    <message>
        <source>Server-sent events (put sse+ before the address) or JSON lines over HTTP.</source>
        <translation>HTTP 上的服务器推送事件（在地址前加 sse+）或每行一个 JSON。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No line was understood. The first is: %1</source>
        <translation>没有一行能识别。第一行是：%1</translation>
    </message>
    <message>
        <source>%1 of %2 lines understood, as: %3</source>
        <translation>%2 行中识别出 %1 行，格式：%3</translation>
    </message>
    <message>
        <source>No connection yet: %1</source>
        <translation>尚未连上：%1</translation>
    </message>
    <message>
        <source>Open. Waiting for the first lines…</source>
        <translation>已打开，正在等待第一行…</translation>
    </message>
    <message>
        <source>A ClickHouse table</source>
        <translation>ClickHouse 表</translation>
    </message>
    <message>
        <source>Times without a &amp;zone are in</source>
        <translation>无时区的时间按(&amp;Z)</translation>
    </message>
    <message>
        <source>The password could not be kept: %1</source>
        <translation>无法保存密码：%1</translation>
    </message>
    <message>
        <source>A table that your servers write their requests to. It is asked for figures; the requests themselves stay there.</source>
        <translation>服务器写入请求的数据表。只查询统计数据，请求本身留在原处。</translation>
    </message>
    <message>
        <source>An nginx log_format string as your configuration has it; access/ms, /us or /s where lines end with whole numbers as the time taken; or which JSON key is which field: json:time=at,took=tookMs/ms,status=code</source>
        <translation>nginx 配置中的 log_format 字符串；若行末以整数表示耗时，可用 access/ms、/us 或 /s；或 JSON 键与字段的对应关系：json:time=at,took=tookMs/ms,status=code</translation>
    </message>
</context>
<context>
    <name>StartProblem</name>
    <message>
        <source>Zhanggui</source>
        <translation>掌柜</translation>
    </message>
    <message>
        <source>Another Zhanggui uses the same configuration, but does not answer.</source>
        <translation>另一个掌柜正在使用同一份配置，但没有响应。</translation>
    </message>
    <message>
        <source>Wait a moment, or end it and start again. What it kept in %1 is not touched.</source>
        <translation>请稍候，或结束它后重新启动。%1 中保存的内容不受影响。</translation>
    </message>
    <message>
        <source>Zhanggui cannot start: its folder cannot be written.</source>
        <translation>掌柜无法启动：无法写入它的文件夹。</translation>
    </message>
    <message>
        <source>Check free space and your rights on %1, then start again. What is kept there is not touched.</source>
        <translation>请检查磁盘空间以及您对 %1 的权限，然后重新启动。其中保存的内容不受影响。</translation>
    </message>
</context>
<context>
    <name>StartReports</name>
    <message>
        <source>Show the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>The settings were damaged.</source>
        <translation>设置文件已损坏。</translation>
    </message>
    <message>
        <source>What could be read is kept; the damaged file is %1.</source>
        <translation>能读出的内容已保留；损坏的文件是 %1。</translation>
    </message>
    <message>
        <source>Settings cannot be stored.</source>
        <translation>无法保存设置。</translation>
    </message>
    <message>
        <source>What you change lasts until the program ends. Check the rights of %1.</source>
        <translation>所做的更改在程序退出后失效。请检查 %1 的权限。</translation>
    </message>
    <message>
        <source>Zhanggui ended unexpectedly the last time.</source>
        <translation>掌柜上次意外退出。</translation>
    </message>
    <message>
        <source>What waited to be applied is still there. %1 says where in the program it happened, and holds nothing of your shop; send it to whoever looks after Zhanggui.</source>
        <translation>待应用的更改都还在。%1 记录了程序在哪里出错，不含店铺的任何内容；可以把它发给负责掌柜的人。</translation>
    </message>
    <message>
        <source>The local database was damaged.</source>
        <translation>本地数据库已损坏。</translation>
    </message>
    <message numerus="yes">
        <source>A new one is in use; %n row(s) could be carried over. The damaged file is %1.</source>
        <translation>
            <numerusform>已启用新的数据库，保留了 %n 行数据。损坏的文件是 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes cannot be kept here.</source>
        <translation>更改无法保存在这台电脑上。</translation>
    </message>
    <message numerus="yes">
        <source>%n pending change(s) could not be read.</source>
        <translation>
            <numerusform>有 %n 项待应用的更改无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are set aside in the local database; all others are here.</source>
        <translation>它们已另存于本地数据库；其余的都在这里。</translation>
    </message>
</context>
<context>
    <name>StateStack</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Not offered by this backend</source>
        <translation>此后端不提供</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Connecting…</source>
        <translation>连接中…</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未登录</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) pending</source>
        <translation>
            <numerusform>%n 项更改待提交</numerusform>
        </translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation>没有待提交的更改</translation>
    </message>
    <message>
        <source>Not open</source>
        <comment>a shop</comment>
        <translation>未打开</translation>
    </message>
</context>
<context>
    <name>StayQuestion</name>
    <message>
        <source>Keep watching when the window is closed?</source>
        <translation>关闭窗口后继续监测？</translation>
    </message>
    <message numerus="yes">
        <source>Zhanggui can stay in the tray and go on looking at %n host(s). This can be changed in the settings.</source>
        <translation>
            <numerusform>掌柜可以留在系统托盘中，继续监测 %n 台主机。可在设置中更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep watching</source>
        <translation>继续监测</translation>
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
        <translation>平台将其剔除，未说明原因</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <comment>WeChat</comment>
        <translation>发送到%1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>Send %n change(s)</source>
        <translation>
            <numerusform>发送 %n 处修改</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>域名</translation>
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
            <numerusform>添加 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to remove</source>
        <translation>
            <numerusform>移除 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these are sent; everything else stays as it is.</source>
        <translation>只发送这些，其余保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) left this month, by our own count.</source>
        <translation>
            <numerusform>按本机计数，本月还可修改 %Ln 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>尚未发送。</translation>
    </message>
    <message>
        <source>Sending, then reading back…</source>
        <translation>正在发送并回读…</translation>
    </message>
    <message>
        <source>The platform&apos;s lists have changed meanwhile.</source>
        <translation>平台上的列表已发生变化。</translation>
    </message>
    <message>
        <source>Nothing was sent. Close this, read the platform again, and look at what differs now.</source>
        <translation>没有发送任何内容。请关闭后重新读取平台，再查看差异。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>All is done, and read back.</source>
        <translation>全部完成，并已回读确认。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <translation>
            <numerusform>完成 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not done</source>
        <translation>
            <numerusform>未完成 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>The entries that were not done stay wanted; their reasons stand beside them.</source>
        <translation>未完成的项仍在期望列表中，原因见其旁。</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
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
        <translation>时间</translation>
    </message>
    <message>
        <source>Method</source>
        <comment>of a request: GET, POST</comment>
        <translation>方法</translation>
    </message>
    <message>
        <source>Path</source>
        <comment>of a request</comment>
        <translation>路径</translation>
    </message>
    <message>
        <source>Status</source>
        <comment>of an answer: 200, 404</comment>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Took</source>
        <comment>how long a request took</comment>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>of an answer</comment>
        <translation>大小</translation>
    </message>
    <message>
        <source>Client</source>
        <comment>address of who asked</comment>
        <translation>客户端</translation>
    </message>
</context>
<context>
    <name>TailPane</name>
    <message>
        <source>Follow</source>
        <comment>new requests</comment>
        <translation>跟随最新</translation>
    </message>
    <message>
        <source>Live tail</source>
        <translation>实时请求</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <comment>in the list</comment>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>held, %1 newer</source>
        <comment>requests</comment>
        <translation>已停住，之后又有 %1 个</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <comment>requests of a list</comment>
        <translation>最新 %1 条</translation>
    </message>
    <message>
        <source>No requests in this time.</source>
        <translation>这段时间没有请求。</translation>
    </message>
    <message>
        <source>No line of the log is a request so far.</source>
        <translation>到目前为止，日志里没有一行是请求。</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>没有符合筛选条件的请求。</translation>
    </message>
</context>
<context>
    <name>TopRowsModel</name>
    <message>
        <source>(none)</source>
        <comment>endpoint or client that a log did not name</comment>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求数</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>of all requests</comment>
        <translation>占比</translation>
    </message>
    <message>
        <source>Errors</source>
        <comment>share of answers of class 5xx</comment>
        <translation>错误率</translation>
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
        <translation>趋势</translation>
    </message>
</context>
<context>
    <name>TrafficAlertWords</name>
    <message>
        <source>%1 of all requests fail (5xx); the limit is %2.</source>
        <translation>%1 的请求出错（5xx），阈值为 %2。</translation>
    </message>
    <message>
        <source>The slowest 5 % of requests take more than %1; the limit is %2.</source>
        <translation>最慢的 5% 请求耗时超过 %1，阈值为 %2。</translation>
    </message>
    <message>
        <source>No request has come for five minutes; about %1 a minute are usual.</source>
        <translation>已有五分钟没有请求，平时每分钟约 %1 个。</translation>
    </message>
    <message>
        <source>Endpoints that used to answer fail now (5xx): %1</source>
        <translation>原本正常的接口现在出错（5xx）：%1</translation>
    </message>
    <message>
        <source>The limit is a fixed one: it is set in the traffic options, or too few past days are known.</source>
        <translation>阈值是固定的：在流量选项中设定，或积累的天数还不够。</translation>
    </message>
    <message numerus="yes">
        <source>The limit is learned: on %n past day(s) this hour had %1 in the middle, and it lies far outside of how those days differ.</source>
        <translation>
            <numerusform>阈值是学习得到的：过去 %n 天同一小时的中位数为 %1，现在远远超出这些天之间的差异。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether the backend and what stands before it still run, and whether the mini-program reaches them.</source>
        <translation>请检查后端及其前面的服务是否仍在运行，小程序能否访问它们。</translation>
    </message>
    <message>
        <source>Look at these requests in Traffic, and at what was released or changed just before.</source>
        <translation>请在流量页查看这些请求，以及在此之前发布或修改了什么。</translation>
    </message>
    <message>
        <source>Most fail at: %1</source>
        <translation>出错最多的接口：%1</translation>
    </message>
    <message>
        <source>Request log</source>
        <comment>where an alert was seen</comment>
        <translation>请求日志</translation>
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
        <translation>每秒请求数</translation>
    </message>
    <message>
        <source>Time taken</source>
        <comment>latency of requests</comment>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Sent per second</source>
        <comment>bytes of answers</comment>
        <translation>每秒发送量</translation>
    </message>
    <message>
        <source>The log does not say how long requests took.</source>
        <translation>日志里没有请求耗时。</translation>
    </message>
    <message>
        <source>No requests to measure in this time.</source>
        <translation>这段时间没有可计时的请求。</translation>
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
            <numerusform>%Ln 个请求</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark a release</source>
        <translation>标记发版</translation>
    </message>
    <message>
        <source>&amp;Name of the release</source>
        <translation>版本名称(&amp;N)</translation>
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
        <translation>暂停</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <translation>显示个人信息</translation>
    </message>
    <message>
        <source>Choose a request log…</source>
        <translation>选择请求日志…</translation>
    </message>
    <message>
        <source>Traffic options…</source>
        <translation>流量选项…</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>Filter, such as %1</source>
        <translation>筛选，例如 %1</translation>
    </message>
    <message>
        <source>Words, or fields with : = &lt; &gt; ~ (path, endpoint, method, status, took, bytes, client, user, agent, id); -term leaves out, OR joins</source>
        <translation>关键词，或 : = &lt; &gt; ~ 条件（字段：path、endpoint、method、status、took、bytes、client、user、agent、id）；-条件 表示排除，OR 表示或</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小时</translation>
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
        <translation>筛选</translation>
    </message>
    <message>
        <source>Log…</source>
        <comment>a request log to look at</comment>
        <translation>日志…</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>保存当前筛选(&amp;S)…</translation>
    </message>
    <message>
        <source>%1 · paused at %2</source>
        <translation>%1 · 已于 %2 暂停</translation>
    </message>
    <message>
        <source>%1 · live</source>
        <comment>a request log</comment>
        <translation>%1 · 实时</translation>
    </message>
    <message>
        <source>%1 · connecting</source>
        <comment>a request log</comment>
        <translation>%1 · 正在连接</translation>
    </message>
    <message>
        <source>%1 · interrupted</source>
        <comment>a request log</comment>
        <translation>%1 · 已中断</translation>
    </message>
    <message>
        <source>%1 · ended</source>
        <comment>a request log</comment>
        <translation>%1 · 已结束</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) not understood</source>
        <translation>
            <numerusform>%Ln 行无法识别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) missed</source>
        <translation>
            <numerusform>遗漏 %Ln 个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interruption(s)</source>
        <translation>
            <numerusform>中断 %Ln 次</numerusform>
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
        <translation>查看 %1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) dated in the future</source>
        <translation>
            <numerusform>%Ln 个请求时间在未来</numerusform>
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
        <translation>流量选项</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Filters that you use again and again; they are in the menu of the page.</source>
        <translation>常用的筛选，会出现在页面的菜单中。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Requests that match are shown in the colour. The first rule that matches counts.</source>
        <translation>符合条件的请求以该颜色显示，以最先符合的规则为准。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Numbers and long codes in a path become {id} by themselves. Give a line for each endpoint whose parts are words: {…} stands for one part, * at the end for all that follow.</source>
        <translation>路径中的数字和长串编码会自动变为 {id}。路径中含有单词的接口请每个写一行：{…} 代表一段，末尾的 * 代表其后的全部。</translation>
    </message>
</context>
<context>
    <name>TrafficPage</name>
    <message>
        <source>Choose a request log…</source>
        <translation>选择请求日志…</translation>
    </message>
    <message>
        <source>This backend has no request log</source>
        <translation>此后端没有请求日志</translation>
    </message>
    <message>
        <source>Follow a log file, the output of a command or an address instead.</source>
        <translation>可以改为查看日志文件、命令的输出或网络地址。</translation>
    </message>
    <message>
        <source>The request log has ended</source>
        <translation>请求日志已结束</translation>
    </message>
    <message>
        <source>The request log is interrupted</source>
        <translation>请求日志中断</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This filter is not understood</source>
        <translation>无法识别此筛选条件</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>&amp;Name of “%1”</source>
        <translation>“%1”的名称(&amp;N)</translation>
    </message>
    <message>
        <source>%1 · ClickHouse</source>
        <comment>a table of requests</comment>
        <translation>%1 · ClickHouse 表</translation>
    </message>
    <message>
        <source>The figures could not be had</source>
        <translation>无法取得数据</translation>
    </message>
</context>
<context>
    <name>TrafficTables</name>
    <message>
        <source>Endpoints</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>Slowest</source>
        <comment>requests</comment>
        <translation>最慢</translation>
    </message>
    <message>
        <source>Busiest</source>
        <translation>请求最多</translation>
    </message>
    <message>
        <source>Slowest requests</source>
        <translation>最慢的请求</translation>
    </message>
    <message>
        <source>No requests in this time.</source>
        <translation>这段时间没有请求。</translation>
    </message>
    <message>
        <source>No request of this time matches the filter.</source>
        <translation>这段时间没有符合筛选条件的请求。</translation>
    </message>
    <message>
        <source>The log does not say what was asked for.</source>
        <translation>日志里没有请求的路径。</translation>
    </message>
    <message>
        <source>The log does not say who asks.</source>
        <translation>日志里没有客户端地址。</translation>
    </message>
    <message>
        <source>The log does not say what was answered.</source>
        <translation>日志里没有状态码。</translation>
    </message>
    <message>
        <source>The log does not say how long requests took.</source>
        <translation>日志里没有请求耗时。</translation>
    </message>
</context>
<context>
    <name>TrayResidence</name>
    <message>
        <source>&amp;Open Zhanggui</source>
        <translation>打开掌柜(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Look now</source>
        <translation>立即检查(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>No shop is open.</source>
        <translation>未打开店铺。</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %n host(s)…</source>
        <translation>
            <numerusform>正在检查 %n 台主机…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not looked yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>%1: no host could be reached from here.</source>
        <comment>when</comment>
        <translation>%1：本机无法连接任何主机。</translation>
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
            <numerusform>%1：%n 条告警待处理。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrustFields</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>The authorities this computer trusts</source>
        <translation>本机信任的证书颁发机构</translation>
    </message>
    <message>
        <source>Our own authority, from a file</source>
        <translation>自有的证书颁发机构（文件）</translation>
    </message>
    <message>
        <source>Exactly one certificate</source>
        <translation>仅一张指定的证书</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>File of the authority</source>
        <translation>证书颁发机构的文件</translation>
    </message>
    <message>
        <source>PEM file</source>
        <translation>PEM 文件</translation>
    </message>
    <message>
        <source>Choose the file with the certificate of your authority.</source>
        <translation>请选择您的证书颁发机构的证书文件。</translation>
    </message>
    <message>
        <source>Test the connection to see the server&apos;s certificate, then choose to trust it.</source>
        <translation>先测试连接以查看服务器证书，再选择信任它。</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>证书颁发机构的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No certificate chosen yet: test the connection first.</source>
        <translation>尚未选择证书：请先测试连接。</translation>
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
        <translation>没有待处理的事项。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) to ship</source>
        <translation>
            <numerusform>%Ln 个订单待发货</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refund(s) asked for</source>
        <translation>
            <numerusform>%Ln 个退款申请</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) sold out</source>
        <translation>
            <numerusform>%Ln 个规格已售罄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) running out</source>
        <translation>
            <numerusform>%Ln 个规格库存不足</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln 条告警</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Zhanggui</source>
        <comment>name of the program</comment>
        <translation>掌柜</translation>
    </message>
    <message>
        <source>The console for your mini-program&apos;s shop: products, orders and what keeps it running.</source>
        <translation>小程序店铺的控制台：管理商品、订单，保障店铺正常运行。</translation>
    </message>
    <message>
        <source>Your shops</source>
        <translation>我的店铺</translation>
    </message>
    <message>
        <source>Try the sample shop</source>
        <translation>试用示例店铺</translation>
    </message>
    <message>
        <source>A complete shop on this computer, with products, orders and shoppers. Nothing in it is real, so nothing can go wrong.</source>
        <translation>运行在本机上的完整店铺，有商品、订单和顾客。数据都是虚构的，可放心尝试。</translation>
    </message>
    <message>
        <source>Connect to a shop…</source>
        <translation>连接店铺…</translation>
    </message>
    <message>
        <source>You need its address, a user name and a password of its admin page.</source>
        <translation>需要店铺管理后台的地址、用户名和密码。</translation>
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
        <translation>连接店铺(&amp;C)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample shop</source>
        <translation>打开示例店铺(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;lose the shop</source>
        <translation>关闭店铺(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo change</source>
        <translation>撤销更改(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo change</source>
        <translation>重做更改(&amp;R)</translation>
    </message>
    <message>
        <source>Review and &amp;apply…</source>
        <translation>查看并提交(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Discard all changes…</source>
        <translation>放弃全部更改(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>在本页查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>命令面板(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Show or hide the &amp;sidebar</source>
        <translation>显示或隐藏侧边栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Light appearance</source>
        <translation>浅色外观(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark appearance</source>
        <translation>深色外观(&amp;D)</translation>
    </message>
    <message>
        <source>Appearance of the s&amp;ystem</source>
        <translation>跟随系统外观(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Switch shop…</source>
        <translation>切换店铺(&amp;S)…</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>退出登录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>打开日志文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;About Zhanggui</source>
        <translation>关于掌柜(&amp;A)</translation>
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
