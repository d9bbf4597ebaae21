// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectorbox.h"

#include "ui/common/theme.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr int portRole = Qt::UserRole + 1; ///< int, beside a connector's id

/// "mine.mjs" for one by its path, "mine" for one by its id.
QString shortName(const CatalogEntry &entry)
{
    return QFileInfo(entry.id).fileName();
}

} // namespace

ConnectorBox::ConnectorBox(const QString &chosen, QWidget *parent) : QComboBox(parent), m_chosen(chosen)
{
    setObjectName(u"connector"_s);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon); // titles are others' words
    setMinimumContentsLength(24);
    addItem(tr("Looking for connectors…"));
    setEnabled(false);
}

void ConnectorBox::showEntries(const QList<CatalogEntry> &entries)
{
    clear();
    QStringList faults;
    bool isChosenGone = false;
    for (const CatalogEntry &entry : entries) {
        const bool isChosen = entry.id == m_chosen && findData(entry.id) < 0;
        if (isChosen && entry.file.isEmpty())
            isChosenGone = true;
        else if (!entry.fault.isEmpty())
            faults << entry.fault;
        if (isChosen || entry.fault.isEmpty())
            add(entry);
    }
    setEnabled(count() > 0);
    setCurrentIndex(m_chosen.isEmpty() ? 0 : findData(m_chosen));
    QStringList notes;
    if (isChosenGone)
        notes << tr("The shop's connector “%1” is not there. Put it back, or choose another kind of backend.")
                     .arg(m_chosen);
    if (!faults.isEmpty())
        notes << tr("Not usable: %1", "connectors with faults").arg(faults.join(u"; "));
    m_note = notes.join(u'\n');
}

void ConnectorBox::add(const CatalogEntry &entry)
{
    addItem(titleOf(entry), entry.id);
    setItemData(count() - 1, entry.id, Qt::ToolTipRole);
    if (entry.defaultPort)
        setItemData(count() - 1, *entry.defaultPort, portRole);
}

/// Two files may call themselves the same.
QString ConnectorBox::titleOf(const CatalogEntry &entry) const
{
    if (entry.file.isEmpty() && !entry.fault.isEmpty())
        return tr("%1 (not there)", "a connector's file").arg(shortName(entry));
    if (!entry.fault.isEmpty())
        return tr("%1 (not usable)", "a connector's file").arg(shortName(entry));
    if (entry.title.isEmpty() || findText(entry.title) < 0)
        return entry.title.isEmpty() ? entry.id : entry.title;
    return tr("%1 – %2", "a connector's title, its file").arg(entry.title, shortName(entry));
}

QString ConnectorBox::connector() const
{
    return currentData().toString();
}

std::optional<int> ConnectorBox::defaultPort() const
{
    const QVariant port = currentData(portRole);
    return port.isValid() ? std::optional(port.toInt()) : std::nullopt;
}
