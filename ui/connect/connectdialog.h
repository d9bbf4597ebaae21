// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/task.h"
#include "app/workspace/shopprofile.h"
#include "ui/connect/connectiontester.h"

#include <QDialog>

class Banner;
class ConnectorBox;
class QAction;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class TextLabel;
class TrustFields;

/// Makes or changes a connection: connector, address, user, password, environment, trust. Can be tried
/// before it is kept.
class ConnectDialog : public QDialog
{
    Q_OBJECT
public:
    /// profile: what to begin with; its id is kept. tester outlives the dialog.
    /// \param hasKeychain  false: the password is used once and asked for the next time
    ConnectDialog(const ShopProfile &profile, ConnectionTester &tester, bool hasKeychain,
                  QWidget *parent = nullptr);

    void setPasswordKept(bool isKept);
    /// Of the shops there are already: two of one name can't be told apart.
    void setOtherNames(const QStringList &names);
    /// What is entered, once it holds; see problem().
    ShopProfile profile() const;

Q_SIGNALS:
    /// Save was pressed and everything holds. password is empty where none was entered.
    void saved(const ShopProfile &profile, const QString &password, bool isToBeRemembered);

private:
    QFormLayout *makeForm();
    static TextLabel *makeNote();
    QLineEdit *makeField(const QString &name, const QString &text);
    QWidget *makeEnvironmentField();
    QWidget *makePasswordField();
    QWidget *makeButtons();
    void fillConnectors();
    void showConnectors(const Result<QList<CatalogEntry>> &entries);
    void onEdited();
    void refresh();
    /// The first thing that does not hold, in words, and which field it is about.
    struct Problem {
        QString sentence{};
        QWidget *field = nullptr;
    };
    Result<QUrl> address() const;
    QString nameFor(const QUrl &address) const;
    Problem problem() const;
    bool complain();
    void test();
    void showTested(const Result<Session> &session);
    void showRefusedPerson(const Error &error);
    void showRefusedCertificate();
    void markPassword(const QString &wrong);
    void save();

    ShopProfile m_profile;
    QStringList m_otherNames{};
    ConnectionTester &m_tester;
    bool m_hasKeychain;
    ConnectorBox *m_connector = nullptr;
    TextLabel *m_connectorNote = nullptr;
    QLineEdit *m_address = nullptr;
    TextLabel *m_addressNote = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QAction *m_wrongPassword = nullptr; ///< the mark in it
    QCheckBox *m_remember = nullptr;
    QComboBox *m_environment = nullptr;
    TrustFields *m_trust = nullptr;
    QLineEdit *m_name = nullptr;
    Banner *m_banner = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    LatestOnly m_listing{};
    LatestOnly m_testing{};
    bool m_isTesting = false;
};
