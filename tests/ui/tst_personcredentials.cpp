// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/memorysecretstore.h"
#include "app/workspace/profiles.h"
#include "tests/support/resultof.h"
#include "ui/shell/personcredentials.h"
#include "ui/shell/signinbar.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class PersonCredentialsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordComesFromTheKeychainFirst()
    {
        MemorySecretStore secrets;
        const ShopProfile profile{.id = QUuid::createUuid(), .user = u"wang"_s};
        QVERIFY(resultOf(secrets.write(passwordKey(profile.id), u"stored"_s)));
        PersonCredentials source(profile, secrets);
        QSignalSpy asked(&source, &PersonCredentials::asked);
        const auto found = resultOf(source.credentials({}));
        QVERIFY(found);
        QCOMPARE(found->password, u"stored"_s);
        QCOMPARE(asked.size(), 0);
    }

    void passwordJustEnteredIsUsedOnceWithoutAsking()
    {
        MemorySecretStore secrets;
        PersonCredentials source({.id = QUuid::createUuid(), .user = u"wang"_s}, secrets);
        source.useOnce(u"typed"_s);
        const auto found = resultOf(source.credentials({}));
        QVERIFY(found);
        QCOMPARE(found->password, u"typed"_s);
        QSignalSpy asked(&source, &PersonCredentials::asked);
        auto again = source.credentials({});
        QTRY_COMPARE(asked.size(), 1);
    }

    void refusedPasswordIsAskedForInPlace()
    {
        MemorySecretStore secrets;
        const ShopProfile profile{.id = QUuid::createUuid(), .user = u"wang"_s};
        PersonCredentials source(profile, secrets);
        SignInBar bar;
        connect(&source, &PersonCredentials::asked, &bar, &SignInBar::ask);
        connect(&bar, &SignInBar::entered, &source, &PersonCredentials::answer);
        auto task = source.credentials(u"wrong password"_s);
        QVERIFY(bar.isVisible());
        QTest::keyClick(bar.findChild<QLineEdit *>(u"signInPassword"_s), Qt::Key_Return);
        QVERIFY(bar.isVisible()); // nothing is entered yet
        QTest::keyClicks(bar.findChild<QLineEdit *>(u"signInPassword"_s), u"right"_s);
        QTest::keyClick(bar.findChild<QLineEdit *>(u"signInPassword"_s), Qt::Key_Return);
        const auto entered = resultOf(std::move(task));
        QVERIFY(entered);
        QCOMPARE(entered->password, u"right"_s);
        QVERIFY(bar.isHidden());
        QVERIFY(bar.findChild<QLineEdit *>(u"signInPassword"_s)->text().isEmpty());
    }

    void passwordIsStoredOnlyOnceItWorked()
    {
        MemorySecretStore secrets;
        const ShopProfile profile{.id = QUuid::createUuid(), .user = u"wang"_s};
        PersonCredentials source(profile, secrets);
        auto task = source.credentials(u"again"_s);
        source.answer(u"wang"_s, u"new"_s, true);
        QVERIFY(resultOf(std::move(task)));
        QVERIFY(!resultOf(secrets.read(passwordKey(profile.id))));
        source.confirm();
        const auto stored = resultOf(secrets.read(passwordKey(profile.id)));
        QVERIFY(stored);
        QCOMPARE(*stored, u"new"_s);
    }

    void givingUpIsCancelled()
    {
        MemorySecretStore secrets;
        PersonCredentials source({.id = QUuid::createUuid()}, secrets);
        auto task = source.credentials(u"again"_s);
        source.giveUp();
        QCOMPARE(resultOf(std::move(task)).error().kind, Error::Kind::Cancelled);
    }
};

QTEST_MAIN(PersonCredentialsTest)
#include "tst_personcredentials.moc"
