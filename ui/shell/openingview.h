// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QWidget>

class Banner;
class PageHeader;
class QProgressBar;
class QVBoxLayout;
class TextLabel;

/// Stands where a page will be while its shop is being opened: the page's title over quiet rows, what
/// is being done when it takes a moment, and what went wrong if it does.
class OpeningView : public QWidget
{
    Q_OBJECT
public:
    explicit OpeningView(QWidget *parent = nullptr);

    void showPage(const QString &title);
    /// \param share  0…1 of what is being made; negative: no telling
    void showProgress(const QString &what, double share);
    void showError(const Error &error);

Q_SIGNALS:
    void retryRequested();

private:
    void makeNews();
    void hideNews();

    QVBoxLayout *m_rows = nullptr;
    PageHeader *m_header = nullptr;
    Banner *m_banner = nullptr; ///< this and the next two: null until there is something to say
    TextLabel *m_what = nullptr;
    QProgressBar *m_progress = nullptr;
};
