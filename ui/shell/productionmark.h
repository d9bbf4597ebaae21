// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

/// The frame round a window of a production shop. Lies over everything and takes no clicks.
class ProductionFrame : public QWidget
{
    Q_OBJECT
public:
    explicit ProductionFrame(QWidget *window);

    static int thickness();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
};

/// While it lives, every window and dialog that belongs to a main window is framed, and says
/// "Production" in its title. Dialogs are found as they open, so that none can forget to ask for it.
class ProductionMark : public QObject
{
    Q_OBJECT
public:
    explicit ProductionMark(QWidget *mainWindow);
    ~ProductionMark() override;

    /// "Production – Review changes"; a title marked already is left as it is.
    static QString markedTitle(const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isOurs(const QWidget *window) const;
    void mark(QWidget *window);

    QWidget *m_mainWindow = nullptr;
    QList<QPointer<ProductionFrame>> m_frames{};
};
