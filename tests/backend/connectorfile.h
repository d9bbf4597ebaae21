// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

/// A connector written for one test, in a folder that goes with it: a head that declares what every
/// connector must, and the test's own lines behind it.
class ConnectorFile
{
public:
    /// The head's lines, so that a test can say on which line of the file its own begin.
    static constexpr int headLines = 2;

    explicit ConnectorFile(const QByteArray &lines = {})
    {
        write("export const about = { id: \"test\", title: \"Test\", currency: \"CNY\", timeZone: "
              "\"Asia/Shanghai\" };\n"
              "export function* signIn(c) { return { headers: { Token: (yield post(\"/login\", c, "
              "{ anonymous: true })).token } }; }\n"
              + lines);
    }

    void write(const QByteArray &source)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(source) != source.size())
            qFatal("cannot write the connector of a test");
    }

    QString path() const { return m_folder.filePath(QStringLiteral("shop.mjs")); }

private:
    QTemporaryDir m_folder{};
};
