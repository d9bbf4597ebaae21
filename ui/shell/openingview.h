// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QWidget>

class Banner;
class PageHeader;
class QProgressBar;
class QVBoxLayout;
class Skeleton;
class TextLabel;

/// Stands where a page will be while its shop is being opened: the page's title over quiet rows, what
/// is being done when it takes a moment, and what went wrong if it does.
class OpeningView : public QWidget
{
    Q_OBJECT
public:
    explicit OpeningView(QWidget *parent = nullptr);

    /// Another shop, or once more: what was said before is not said of this.
    void begin();
    void showPage(const QString &title);
    /// \param share  0…1 of what is being made; negative: no telling
    void showProgress(const QString &what, double share);
    /// It stays whichever page is looked at, in place of the rows that won't come.
    /// \param canEdit  whether the shop's connection can be changed
    void showError(const Error &error, bool canEdit);

Q_SIGNALS:
    void retryRequested();
    void editRequested();

private:
    void makeNews();
    void hideNews();

    QVBoxLayout *m_rows = nullptr;
    PageHeader *m_header = nullptr;
    Skeleton *m_skeleton = nullptr;
    Banner *m_banner = nullptr; ///< this and the next two: null until there is something to say
    TextLabel *m_what = nullptr;
    QProgressBar *m_progress = nullptr;
};
