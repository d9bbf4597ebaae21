// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/capabilities.h"
#include "app/backend/queries.h"
#include "app/base/task.h"
#include "app/shop/change.h"
#include "app/shop/customer.h"
#include "app/shop/requestrecord.h"
#include "app/shop/statistics.h"
#include "app/shop/system.h"

#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <memory>

class StreamReader;
struct StreamRecipe;

/// What is typed to sign in. Lives in memory only as long as the request.
struct Credentials {
    QString user{};
    QString password{};
};

/// Who is signed in. The token itself stays inside the backend.
struct Session {
    QString user{};
    QString displayName{};
    QString role{};        ///< the backend's word; empty where it has none
    QStringList rights{};  ///< "*" or names such as "orders.ship"
    QDateTime expiresAt{}; ///< invalid: not said

    bool allows(QStringView right) const;
};

/// The port: everything the program can ask of a shop's backend. Typed, asynchronous, and without a
/// word about which backend it is. Asking for what capabilities() lacks ends in NotOffered.
///
/// Any operation may end in SignIn; the implementation first asks its CredentialSource and goes on
/// by itself, so SignIn reaches the caller only when the person gave up. Reads are retried within
/// the retry policy; writes are not, and say with Error::outcomeOpen when they may have been done.
class Backend : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual const Capabilities &capabilities() const = 0;
    /// The same for somebody with all rights: what is missing above is the account's lack, not the backend's.
    virtual const Capabilities &allCapabilities() const = 0;
    virtual QString currency() const = 0; ///< ISO 4217
    virtual std::optional<Session> session() const = 0;

    virtual Task<Session> signIn() = 0; ///< with credentials from the CredentialSource
    virtual Task<Session> probe() = 0;  ///< is the session still good; signs in if not
    virtual void signOut() = 0;

    virtual Task<PageOf<ProductSummary>> products(const ProductQuery &query) = 0;
    virtual Task<Product> product(const ProductId &id) = 0;
    virtual Task<Product> saveProduct(const ProductId &id, const QList<FieldChange> &changes,
                                      const WriteOptions &options) = 0;
    virtual Task<QList<Category>> categories() = 0;

    virtual Task<PageOf<OrderSummary>> orders(const OrderQuery &query) = 0;
    virtual Task<QList<OrderCount>> orderCounts() = 0;
    virtual Task<Order> order(const OrderId &id) = 0;
    /// Runs one of the actions in capabilities().orders; input by ActionInput::name. Nothing: it took the
    /// order away.
    virtual Task<std::optional<Order>> runOrderAction(const OrderId &id, const QString &action,
                                                      const QJsonObject &input,
                                                      const WriteOptions &options) = 0;

    virtual Task<PageOf<CustomerSummary>> customers(const CustomerQuery &query) = 0;
    virtual Task<Customer> customer(const CustomerId &id) = 0;

    virtual Task<QList<Carrier>> carriers() = 0;
    virtual Task<Statistics> statistics() = 0;
    virtual Task<QList<ServerDomain>> serverDomains() = 0;
    /// Puts hosts into the lists and takes them out, leaving all others; paths as serverDomainPath() has
    /// them. Answers with the lists as they are then.
    virtual Task<QList<ServerDomain>> saveServerDomains(const QList<FieldChange> &changes,
                                                        const WriteOptions &options) = 0;
    virtual Task<SystemState> systemState() = 0;

    virtual Task<PageOf<RequestRecord>> requestHistory(const RequestLogQuery &query) = 0;
    /// How capabilities().requestLog is read, on whichever thread, with the session there is at each
    /// connecting. Nothing where the backend offers no such stream. A reader of it ends as Failed with SignIn
    /// when the session has gone: probe(), then start it again.
    virtual std::optional<StreamRecipe> requestLogStream() = 0;
    /// Follows capabilities().shopEvents in the same way: orders placed, paid, refunds asked for, as they
    /// happen, taking up after an event's id; empty: from now on. Not started yet. Null where there are none.
    virtual std::unique_ptr<StreamReader> followShopEvents(const QString &afterId) = 0;

    /// The bytes of a picture, from the cache where possible. Never carries the session to another
    /// origin. At most 8 MiB; anything else ends in BadReply.
    virtual Task<QByteArray> picture(const QString &address) = 0;

Q_SIGNALS:
    /// Signed in, signed out, or as somebody else; capabilities may have changed with the rights.
    void sessionChanged();
    /// An answer came (true) or none could be had (false). Emitted only when it changes.
    void reachabilityChanged(bool isReachable);
};

/// Where the backend gets user name and password: the keychain, then the person.
class CredentialSource
{
public:
    virtual ~CredentialSource() = default;
    /// lastRefusal is empty the first time, else what the backend said to the last try.
    /// Ends in Cancelled when the person gives up.
    virtual Task<Credentials> credentials(const QString &lastRefusal) = 0;
};
