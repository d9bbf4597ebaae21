// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorbackend.h"
#include "tests/backend/connectorfile.h"
#include "tests/support/faketransport.h"
#include "tests/support/resultof.h"

#include <QTest>

/// A ConnectorBackend over a connector of the test's own, with all that it needs: credentials that never
/// tire, and transports whose answers the test keeps.
struct ConnectorShop {
    struct EagerPerson final : CredentialSource {
        Task<Credentials> credentials(const QString &lastRefusal) override
        {
            refusals.append(lastRefusal);
            if (refusals.size() > patience)
                return Task<Credentials>::ready(failure(Error::Kind::Cancelled, {}));
            return Task<Credentials>::ready(Credentials{QStringLiteral("owner"), QStringLiteral("secret")});
        }
        QStringList refusals{};
        int patience = 100;
    };

    explicit ConnectorShop(const QByteArray &lines,
                           const QUrl &address = QUrl(QStringLiteral("https://shop.example/api")))
        : file(lines), backend(file.path(), address,
                               {.shop = shop,
                                .elsewhere = elsewhere,
                                .credentials = credentials,
                                .limits = {.step = std::chrono::milliseconds(300)}})
    {
    }

    /// Waits for the shop's transport to be asked so often in all, and gives the last request.
    FakeTransport::Asked &asked(qsizetype count)
    {
        if (!QTest::qWaitFor([this, count] { return shop.asked.size() >= count; }))
            qFatal("the connector asked too little");
        return shop.asked.last();
    }

    /// Answers the sign-in that the first operation begins with.
    void signIn(const QByteArray &token = "T1") { asked(1).reply("{\"token\": \"" + token + "\"}"); }

    QByteArray tokenOf(qsizetype request) const
    {
        for (const auto &[name, value] : shop.asked.at(request).request.headers) {
            if (name == "Token")
                return value;
        }
        return {};
    }

    ConnectorFile file;
    FakeTransport shop{};
    FakeTransport elsewhere{};
    EagerPerson credentials{};
    ConnectorBackend backend;
};

/// A task whose answer is kept when it comes.
template<typename T>
struct Pending {
    explicit Pending(Task<T> task)
    {
        std::move(task).then(&context, [this](Result<T> result) { answer = std::move(result); });
    }
    /// Waits for it.
    const Result<T> &result()
    {
        if (!QTest::qWaitFor([this] { return answer.has_value(); }))
            qFatal("no answer");
        return *answer;
    }
    std::optional<Result<T>> answer{};
    QObject context{};
};
template<typename T>
Pending(Task<T>) -> Pending<T>;
