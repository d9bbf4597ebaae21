// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "ui/services.h"

#include <QDialog>

class Banner;
class ConfirmStep;
class DecisionPanel;
class QProgressBar;
class QPushButton;
class QTreeView;
class ReviewModel;
class TextLabel;

/// Shows every pending change as old → new, sends the ticked ones, and shows what became of each.
/// A shop that asks before writes gets a second step that names it.
class ReviewDialog : public QDialog
{
    Q_OBJECT
public:
    /// services outlive the dialog.
    explicit ReviewDialog(const ShopServices &services, QWidget *parent = nullptr);

    /// Closing stops after the change in hand; the rest stays pending.
    void reject() override;

private:
    QWidget *makeTree();
    void sizeColumns();
    QWidget *makeFooter();
    void connectParts();
    void askNames();
    void refresh();
    void showCurrent();
    void requestApply();
    void apply();
    void settle();
    void sendAgain(const QUuid &change);
    void resolve(const QUuid &change, const QString &field, bool keepsOurs);
    void discard(const QUuid &change);
    void run(Task<Done> task, int total);
    void finish(const Result<Done> &result);
    void showFirstOpen();
    bool isReadOnly() const;

    const ShopServices &m_services;
    ReviewModel *m_model = nullptr;
    QTreeView *m_tree = nullptr;
    TextLabel *m_summary = nullptr;
    TextLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
    Banner *m_banner = nullptr;
    DecisionPanel *m_decision = nullptr;
    ConfirmStep *m_confirm = nullptr;
    QWidget *m_footer = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_close = nullptr;
    LatestOnly m_running{};
    LatestOnly m_askingCarriers{};
    LatestOnly m_askingCategories{};
    bool m_isRunning = false;
};
