// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domains/verdict.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr char pathVariable[] = "ZHANGGUI_X509_LIMBO";

/// Where this program means to differ from the suite, and why.
const QHash<QString, QString> &waivers()
{
    static const QHash<QString, QString> table{
        {u"rfc5280::ca-as-leaf"_s,
         u"contradicts webpki::ca-as-leaf; the Baseline Requirements 7.1.2.7.8 forbid it"_s},
        {u"rfc5280::eku::ee-without-eku"_s,
         u"contradicts webpki::eku::ee-without-eku; the Baseline Requirements 7.1.2.7.6 demand it"_s},
    };
    return table;
}

QList<QByteArray> dersOf(const QJsonArray &pems)
{
    QList<QByteArray> out;
    for (const QJsonValue &pem : pems)
        out += certificatesInPem(pem.toString().toLatin1()).value_or(QList{pem.toString().toLatin1()});
    return out;
}

QByteArray crlOf(const QString &pem)
{
    QString text = pem;
    text.remove(u"-----BEGIN X509 CRL-----"_s).remove(u"-----END X509 CRL-----"_s);
    return QByteArray::fromBase64(text.toLatin1());
}

VerdictQuestion questionOf(const QJsonObject &testCase)
{
    VerdictQuestion question;
    question.chain = dersOf({testCase["peer_certificate"_L1]});
    question.chain += dersOf(testCase["untrusted_intermediates"_L1].toArray());
    question.host = testCase["expected_peer_name"_L1].toObject()["value"_L1].toString();
    const QString at = testCase["validation_time"_L1].toString();
    question.at =
        at.isEmpty() ? QDateTime::currentDateTimeUtc() : QDateTime::fromString(at, Qt::ISODateWithMs);
    const QJsonArray lists = testCase["crls"_L1].toArray();
    for (const QJsonValue &crl : lists)
        question.crls.append(crlOf(crl.toString()));
    return question;
}

VerdictRules rulesOf(const QJsonObject &testCase)
{
    VerdictRules rules;
    rules.needsRevocationLists = !testCase["crls"_L1].toArray().isEmpty();
    const QJsonValue depth = testCase["max_chain_depth"_L1];
    if (!depth.isNull())
        rules.mostIntermediates = std::min(depth.toInt(), rules.mostIntermediates);
    return rules;
}

bool isPedantic(const QJsonObject &testCase)
{
    const QJsonArray features = testCase["features"_L1].toArray();
    return std::ranges::any_of(
        features, [](const QJsonValue &feature) { return feature.toString().startsWith("pedantic"_L1); });
}

QString codesOf(const Verdict &verdict)
{
    QStringList codes;
    for (const Finding &finding : verdict.findings)
        codes.append(findingName(finding.code));
    return codes.join(u' ');
}

} // namespace

/// The verdict against x509-limbo, a public conformance suite. Its data is not kept here: the environment
/// says where it is.
class LimboTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = qEnvironmentVariable(pathVariable);
        if (path.isEmpty())
            QSKIP("ZHANGGUI_X509_LIMBO does not name the suite's file: NOT TESTED");
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        m_cases = QJsonDocument::fromJson(file.readAll()).object()["testcases"_L1].toArray();
        QVERIFY(!m_cases.isEmpty());
    }

    void agreesWithTheSuite()
    {
        int judged = 0;
        int agreed = 0;
        int clients = 0;
        QStringList unexpected;
        QElapsedTimer timer;
        timer.start();
        for (const QJsonValue &value : std::as_const(m_cases)) {
            const QJsonObject testCase = value.toObject();
            if (testCase["validation_kind"_L1] != "SERVER"_L1) {
                ++clients; // this program judges servers only
                continue;
            }
            ++judged;
            const Verdict verdict = verdictOn(
                questionOf(testCase), TrustAnchors::of(dersOf(testCase["trusted_certs"_L1].toArray())),
                rulesOf(testCase));
            const bool isExpected = testCase["expected_result"_L1] == "SUCCESS"_L1;
            if (verdict.isAccepted == isExpected) {
                ++agreed;
                continue;
            }
            const QString id = testCase["id"_L1].toString();
            const QString reason = waivers().value(id);
            const QString what = verdict.isAccepted ? u"accepted"_s : u"refused"_s;
            qInfo().noquote() << what << id << (reason.isEmpty() ? u"NO WAIVER"_s : reason)
                              << codesOf(verdict);
            const bool isMild = isPedantic(testCase) && verdict.isAccepted;
            if (reason.isEmpty() && !isMild)
                unexpected.append(id);
        }
        qInfo("%d of %d agree (%.1f %%), %d cases of client certificates left out, %lld ms", agreed, judged,
              100.0 * agreed / judged, clients, timer.elapsed());
        QVERIFY2(unexpected.isEmpty(), qPrintable(unexpected.join(u'\n')));
        QVERIFY(agreed >= 0.95 * judged);
    }

    /// Chains recorded from well-known sites: to the letter or as phones do it, none may be refused.
    void realChainsPassUnderEveryProfile()
    {
        int judged = 0;
        for (const QJsonValue &value : std::as_const(m_cases)) {
            const QJsonObject testCase = value.toObject();
            if (!testCase["id"_L1].toString().startsWith("online::"_L1))
                continue;
            ++judged;
            const auto anchors = TrustAnchors::of(dersOf(testCase["trusted_certs"_L1].toArray()));
            for (const RuleProfile profile : {RuleProfile::WebPki, RuleProfile::Clients}) {
                const Verdict verdict = verdictOn(questionOf(testCase), anchors, {.profile = profile});
                QVERIFY2(verdict.isAccepted,
                         qPrintable(testCase["id"_L1].toString() + u' ' + codesOf(verdict)));
                if (profile == RuleProfile::Clients)
                    QVERIFY2(worstOf(verdict.findings) <= FindingSeverity::Notice,
                             qPrintable(codesOf(verdict)));
            }
        }
        QVERIFY(judged > 0);
    }

private:
    QJsonArray m_cases{};
};

QTEST_GUILESS_MAIN(LimboTest)
#include "tst_limbo.moc"
