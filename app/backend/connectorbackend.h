// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/backend/connector.h"
#include "app/net/httpstream.h"

#include <memory>

struct ConnectorOperation;

/// A shop's backend, spoken to the way a connector file says.
///
/// Making one costs next to nothing; the first operation starts the engine's thread and loads the
/// connector. Until then capabilities() are empty and currency() is; sessionChanged() tells when they
/// are known. A connector that can't be loaded makes every operation end in that ConnectorFault.
///
/// Beyond the port's promises: requests go to the shop's own origin and to those the connector declares,
/// the session only ever to the former; a page past the end is empty, whatever the backend repeats there.
class ConnectorBackend : public Backend
{
    Q_OBJECT
public:
    /// What a backend works with; all of it outlives the backend.
    struct Means {
        Transport &shop;      ///< for the shop's own origin
        Transport &elsewhere; ///< for pictures on other hosts, and for origins that the connector declares
        CredentialSource &credentials;
        StreamSource *streams = nullptr; ///< of the shop's own origin; null: no streams are followed
        /// The same for another thread, made there; none: no streams are read elsewhere.
        std::function<std::unique_ptr<StreamSource>()> makeStreams{};
        ConnectorLimits limits{};
    };

    /// connectorFile: a path or ":/connectors/ID.mjs", as ConnectorCatalog gives it.
    /// address: the shop's, with the path that its admin API is below, if any.
    ConnectorBackend(const QString &connectorFile, const QUrl &address, const Means &means,
                     QObject *parent = nullptr);
    ~ConnectorBackend() override;

    const Capabilities &capabilities() const override;
    const Capabilities &allCapabilities() const override;
    QString currency() const override;
    std::optional<Session> session() const override;

    /// Loads the connector without asking the backend anything. Any operation does so by itself.
    Task<ConnectorDescription> load();

    Task<Session> signIn() override;
    Task<Session> probe() override;
    void signOut() override;

    Task<PageOf<ProductSummary>> products(const ProductQuery &query) override;
    Task<Product> product(const ProductId &id) override;
    Task<Product> saveProduct(const ProductId &id, const QList<FieldChange> &changes,
                              const WriteOptions &options) override;
    Task<QList<Category>> categories() override;

    Task<PageOf<OrderSummary>> orders(const OrderQuery &query) override;
    Task<QList<OrderCount>> orderCounts() override;
    Task<Order> order(const OrderId &id) override;
    Task<std::optional<Order>> runOrderAction(const OrderId &id, const QString &action,
                                              const QJsonObject &input, const WriteOptions &options) override;

    Task<PageOf<CustomerSummary>> customers(const CustomerQuery &query) override;
    Task<Customer> customer(const CustomerId &id) override;

    Task<QList<Carrier>> carriers() override;
    Task<Statistics> statistics() override;
    Task<QList<ServerDomain>> serverDomains() override;
    Task<QList<ServerDomain>> saveServerDomains(const QList<FieldChange> &changes,
                                                const WriteOptions &options) override;
    Task<SystemState> systemState() override;

    Task<PageOf<RequestRecord>> requestHistory(const RequestLogQuery &query) override;
    std::optional<StreamRecipe> requestLogStream() override;
    std::unique_ptr<StreamReader> followShopEvents(const QString &afterId) override;

    Task<QByteArray> picture(const QString &address) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};
