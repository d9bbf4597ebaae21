// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/sampleshop.h"

#include <QJsonObject>
#include <QMap>
#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <atomic>

class ShopDatabase;

/// What a shop answered to one request.
struct ShopAnswer {
    int status = 0;                         ///< 0: no answer at all
    QMap<QByteArray, QByteArray> headers{}; ///< names in lower case
    QByteArray body{};

    QJsonObject json() const;
    QByteArray header(const char *lowerName) const { return headers.value(lowerName); }
    /// The problem's code; empty where it is none.
    QString code() const;
};

/// One request to a shop.
struct ShopCall {
    QByteArray method = "GET";
    QString path{};    ///< with its query, encoded
    QByteArray body{}; ///< with Content-Type: application/json unless a header says otherwise
    QMap<QByteArray, QByteArray> headers{};
};

/// A sample shop on a free port in a temporary folder, with real HTTP to it, for tests. Its time stands
/// still until a test moves it, so that expiry needs no waiting.
class RunningShop : public QObject
{
    Q_OBJECT
public:
    explicit RunningShop(const ShopOptions &options = {});
    ~RunningShop() override;

    bool start();
    void stop();
    /// Signs in; the token goes with every call from now on. An account that was signed in before gets its
    /// token again: a password takes a tenth of a second to check.
    bool signInAs(const QString &account);
    /// Calls go without a token from now on.
    void forgetToken() { m_token.clear(); }
    /// No account is signed in any more, as far as this side knows.
    void forgetTokens()
    {
        m_token.clear();
        m_tokens.clear();
    }
    void passTime(std::chrono::seconds time) { *m_passed += time.count(); }

    ShopAnswer call(const ShopCall &call);
    ShopAnswer get(const QString &path) { return call({.path = path}); }
    ShopAnswer send(const QByteArray &method, const QString &path, const QJsonObject &body,
                    const QMap<QByteArray, QByteArray> &headers = {});

    const ShopAddress &address() const { return m_address; }
    QByteArray token() const { return m_token; }
    QString folder() const { return m_folder.path(); }
    /// A connection of the test's own to the running shop's database.
    std::unique_ptr<ShopDatabase> database() const;

private:
    QTemporaryDir m_folder{};
    std::shared_ptr<std::atomic<qint64>> m_passed =
        std::make_shared<std::atomic<qint64>>(0); // read by the shop's thread
    SampleShop m_shop;
    ShopAddress m_address{};
    QByteArray m_token{};
    QMap<QString, QByteArray> m_tokens{}; // by account
    QNetworkAccessManager m_network{};
};

/// Puts an order into a database as the shop would have it in that state: one SKU, two pieces of 10.00.
/// Gives its id.
qint64 addTestOrder(ShopDatabase &db, const QString &state);
