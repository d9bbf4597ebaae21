// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/connectorbackend.h"
#include "app/ctl/checkstep.h"
#include "app/ctl/command.h"
#include "app/ctl/spoiltsession.h"

/// Tries a connector against a real backend: loads it, signs in, and runs one operation after the other.
class ConnectorCheck : public QObject
{
    Q_OBJECT
public:
    ConnectorCheck(ConnectorBackend &backend, bool withWrites, QObject *parent = nullptr);

    /// What the backend's requests go through, for trying what happens when a session is over. It outlives
    /// this.
    void setSession(SpoiltSession &session) { m_session = &session; }

    /// Everything that was tried. Ends early when the connector can't be loaded or nobody can sign in.
    Task<QList<CheckedOperation>> run();

Q_SIGNALS:
    void tried(const CheckedOperation &operation);

private:
    void load();
    void signIn();
    void next();
    bool isDeclared(const QString &operation) const;
    void record(CheckedOperation operation);

    ConnectorBackend &m_backend;
    CheckSubject m_subject;
    Capabilities m_declared{}; ///< whatever this account may of it
    SpoiltSession *m_session = nullptr;
    bool m_withWrites;
    QList<CheckStep> m_steps{};
    QList<CheckedOperation> m_tried{};
    Promise<QList<CheckedOperation>> m_promise{};
    LatestOnly m_step{};
};

/// 0 when nothing failed; else why: no network, no sign-in, or problems found.
ExitCode exitCodeOf(const QList<CheckedOperation> &tried);
