// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domains/domainlistmodel.h"
#include "app/domains/hostchecker.h"
#include "app/workspace/memorysecretstore.h"
#include "tests/support/fakewechat.h"
#include "tests/support/pageworkbench.h"
#include "ui/domains/domainpanel.h"
#include "ui/domains/domainrail.h"
#include "ui/domains/domainspage.h"
#include "ui/domains/domaintable.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

inline const auto wechat = u"wechat"_s;
inline const auto request = u"request"_s;

inline DomainEntry entry(const char *text)
{
    return domainFromText(QString::fromLatin1(text));
}

/// Answers when the test says so.
class HeldHostChecker : public HostChecker
{
public:
    FakeOperation<QString, HostHealth> checks{};

    QList<CorsWish> wishes{};

    Task<HostHealth> check(const QString &host, quint16 port, const CorsWish &cors) override
    {
        wishes.append(cors);
        return checks.ask(host + u':' + QString::number(port));
    }
};

/// A page on a backend that keeps two hosts.
struct OpenPage {
    PageWorkbench bench{};
    MemorySecretStore secrets{};
    HeldHostChecker checker{};
    std::unique_ptr<DomainsPage> page{};

    explicit OpenPage(bool hasChecker = false)
    {
        bench.services.hostChecker = hasChecker ? &checker : nullptr;
        bench.backend.serverDomainReads.reply = [](Done) -> Result<QList<ServerDomain>> {
            return QList<ServerDomain>{{request, u"api.shop-a.cn"_s}, {u"socket"_s, u"live.shop-a.cn"_s}};
        };
        open();
    }
    void open()
    {
        page.reset();
        page = std::make_unique<DomainsPage>(secrets, bench.services);
        page->resize(1200, 800);
        page->show();
    }
    bool isReady() const { return page->isSettled() && table()->model()->rowCount() > 0; }

    DomainTable *table() const { return page->findChild<DomainTable *>(); }
    DomainRail *rail() const { return page->findChild<DomainRail *>(); }
    QLineEdit *field() const { return page->findChild<QLineEdit *>(u"entryText"_s); }
    QString verdict() const { return page->findChild<QLabel *>(u"entryVerdict"_s)->text(); }
    QPushButton *button(const char *name) const
    {
        return page->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    void type(const QString &text) const
    {
        field()->clear();
        QTest::keyClicks(field(), text);
    }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    int rowOf(const QString &host) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (cell(row, DomainListModel::HostColumn) == host)
                return row;
        }
        return -1;
    }
    QList<DomainEntry> wanted(const QString &category = request) const
    {
        return bench.domains.wanted(wechat, category);
    }
    QString panelText() const
    {
        QStringList out;
        for (const QLabel *label : page->findChild<DomainPanel *>()->findChildren<QLabel *>())
            out.append(label->text());
        return out.join(u'|');
    }
    /// Opens the first host's panel on what a look has found.
    void showHealth(const HostHealth &health)
    {
        page->openTarget(health.host);
        button("checkHost")->click();
        const QString before = panelText();
        checker.checks.asked.last().answer.finish(health);
        QTRY_VERIFY(panelText() != before);
    }
    /// WeChat's lists are changed through the interface of the local server.
    void useInterface(const FakeWechat &server)
    {
        QVERIFY(bench.domains.setWay(wechat, PlatformWay::Direct, server.server.url(QString())));
        const QString key = u"platform/%1/wechat"_s.arg(bench.profile.id.toString(QUuid::WithoutBraces));
        secrets.write(key, server.token).then(page.get(), [](const Result<Done> &) {});
        open();
    }
};
