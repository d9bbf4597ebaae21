// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;
class TextLabel;
class Settings;

/// The detail panel at the right of a page: a title line with a cross, and what the page puts in.
class SidePanel : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &note = {});
    /// The panel's content; the former one is deleted.
    void setBody(QWidget *body);
    /// A button or chip in the title line, before the cross.
    void addHeaderWidget(QWidget *widget);

Q_SIGNALS:
    /// Esc or the cross. The panel is hidden already.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHeader();
    void closePanel();

    TextLabel *m_title = nullptr;
    TextLabel *m_note = nullptr;
    QHBoxLayout *m_header = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QWidget *m_body = nullptr;
};

/// A page's content with its panel at the right. The panel is hidden at first; its width is kept by key.
/// Where there is no room for both, the open panel takes the content's place until it is closed.
class DetailSplitter : public QSplitter
{
    Q_OBJECT
public:
    /// \param key  under which the width is remembered, such as "orders"
    DetailSplitter(QWidget *content, SidePanel *panel, Settings &settings, const QString &key,
                   QWidget *parent = nullptr);

    void showPanel();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool hasRoomForBoth() const;
    void giveRoom();
    void applyWidth();

    QWidget *m_content = nullptr;
    SidePanel *m_panel = nullptr;
    Settings &m_settings;
    QString m_key;
};
