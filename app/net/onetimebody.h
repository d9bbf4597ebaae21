// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

/// The body of a write, which Qt may read once and never again.
///
/// When a connection closes before an answer, Qt Network takes the body back to its start and sends
/// the request once more, up to three times. For a write that would be doing it twice. This body
/// refuses to go back once anything may have left, and the request ends in an error instead.
/// An empty body does the same service for writes that have none.
class OneTimeBody final : public QIODevice
{
public:
    explicit OneTimeBody(const QByteArray &bytes, QObject *parent = nullptr);

    /// False only while not a byte of the body has been asked for. Nobody asks for an empty one, so
    /// of that it is never certain.
    bool mayHaveLeft() const { return m_bytes.isEmpty() || pos() > 0; }

    qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *to, qint64 most) override;
    qint64 writeData(const char *from, qint64 size) override;

private:
    QByteArray m_bytes;
};
