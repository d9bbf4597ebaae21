// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/alerts/alertchannel.h"
#include "app/base/task.h"

#include <QDialog>

class AlertPost;
class Banner;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class TrustFields;

/// One way of telling alerts: what it is called, where it goes, from which level on. Nothing is kept before
/// it can work, and a test message shows at once whether it does. A secret that is kept is not shown: an
/// empty field leaves it as it is.
class ChannelDialog : public QDialog
{
    Q_OBJECT
public:
    /// post outlives it. open: what waits for somebody now; the channel can be told of it at once.
    ChannelDialog(AlertPost &post, const AlertChannel &channel, bool isNew, const QList<Incident> &open = {},
                  QWidget *parent = nullptr);
    ~ChannelDialog() override;

    /// As the fields say.
    AlertChannel channel() const;

private:
    QWidget *makeFields();
    void addAddressFields(QFormLayout *form);
    void addMailFields(QFormLayout *form);
    void addServerFields(QFormLayout *form);
    void addTrustFields(QFormLayout *form);
    QLineEdit *makeSecretField(const QString &name);
    std::optional<ChannelSecret> secret() const;
    QString fault() const;
    QString trustFault() const;
    void refresh();
    void refreshCatchUp();
    int openFromLevel() const;
    void sendTest();
    void save();
    void showFailure(const Error &error);
    void offerCertificate();
    void setBusy(bool isBusy);

    AlertPost &m_post;
    AlertChannel m_channel;
    bool m_isNew;
    QList<Incident> m_open;
    LatestOnly m_working{};
    Banner *m_banner = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_from = nullptr;
    QCheckBox *m_isOn = nullptr;
    QCheckBox *m_catchesUp = nullptr;
    QLineEdit *m_address = nullptr; ///< null for mail
    QLineEdit *m_key = nullptr;     ///< null where there is none
    QComboBox *m_way = nullptr;     ///< null for others than mail, as what follows
    QLineEdit *m_sender = nullptr;
    QLineEdit *m_recipients = nullptr;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_user = nullptr;
    QComboBox *m_security = nullptr;
    TrustFields *m_trust = nullptr; ///< null for robots: everybody's computer trusts their servers
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
};
