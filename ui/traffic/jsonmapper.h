// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/logformat.h"

#include <QWidget>

class QComboBox;

/// Which key of a log's JSON lines is which of our fields, filled in from what was told from the first lines.
class JsonMapper : public QWidget
{
    Q_OBJECT
public:
    explicit JsonMapper(QWidget *parent = nullptr);

    /// Offers the keys of a line, and shows which are used so far.
    void setLine(const QByteArray &line, const LogFormat &format);
    /// Json, with the fields as chosen.
    LogFormat format() const;

    /// Every key with a plain value, those within objects as "request.uri".
    static QStringList keysOf(const QByteArray &line);

Q_SIGNALS:
    void changed();

private:
    QComboBox *makeBox(LogField field);

    QMap<LogField, QComboBox *> m_boxes{};
    QComboBox *m_unit = nullptr;
};

/// What people call a field of a request.
QString logFieldText(LogField field);
