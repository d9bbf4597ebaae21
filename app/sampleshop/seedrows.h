// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sampleshop/bulkinsert.h"
#include "app/sampleshop/catalogwords.h"
#include "app/sampleshop/orderwords.h"
#include "app/sampleshop/samplecustomer.h"
#include "app/sampleshop/sampleorder.h"
#include "app/sampleshop/sampleproduct.h"
#include "app/sampleshop/stockhistory.h"

/// What a customer's orders come to, as the customers table keeps it.
struct CustomerTally {
    qint64 orders = 0;
    qint64 spent = 0; ///< fen: paid, less refunds
    qint64 lastOrderAt = 0;
};

/// When a made product was put into the shop and last touched; ms since 1970 UTC.
struct ProductTimes {
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
};

/// Turns made things into rows (schema.h), with their search text. All is there after flush(); failures are
/// noted by the database.
class SeedRows
{
public:
    explicit SeedRows(ShopDatabase &db);

    void write(const Category &category);
    void write(const SampleCarrier &carrier);
    /// The SKUs' stock and sales are those of levels, where they were sold.
    void write(const SampleProduct &product, const StockHistory &levels, const ProductTimes &times);
    void write(const SampleCustomer &customer, const CustomerTally &tally);
    void write(const SampleOrder &order);
    void write(const SampleMovement &movement);
    void writeDomain(const QString &category, const QString &host);
    void flush();

private:
    void writeOrderRow(const SampleOrder &order);
    void writeHistory(const SampleOrder &order);

    BulkInsert m_categories;
    BulkInsert m_carriers;
    BulkInsert m_domains;
    BulkInsert m_products;
    BulkInsert m_pictures;
    BulkInsert m_skus;
    BulkInsert m_movements;
    BulkInsert m_productText;
    BulkInsert m_customers;
    BulkInsert m_addresses;
    BulkInsert m_customerText;
    BulkInsert m_orders;
    BulkInsert m_lines;
    BulkInsert m_events;
    BulkInsert m_shipments;
    BulkInsert m_afterSales;
    BulkInsert m_orderText;
};
