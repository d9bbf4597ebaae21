// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <array>
#include <string_view>
#include <vector>

/// Names that come again and again, kept once. When there are too many, the rest share number 0, which also
/// stands for the empty name.
class NameTable
{
public:
    /// most: how many get a number, 65,535 at most.
    explicit NameTable(int most);

    quint16 numberOf(std::string_view name);
    /// By number.
    const QList<QByteArray> &names() const { return m_names; }

private:
    struct Place {
        quint32 hash = 0;   // the upper half
        quint16 number = 0; // 0: free
    };

    static size_t markOf(std::string_view name);
    quint16 lookUp(std::string_view name);
    size_t placeOf(std::string_view name, quint64 hash) const;
    void grow();

    int m_most;
    quint64 m_seed;
    QList<QByteArray> m_names{QByteArray()};
    std::array<quint16, 64> m_recent{}; // by mark: most often one of them is wanted again
    std::vector<Place> m_places;        // open addressing, at most half full
};
