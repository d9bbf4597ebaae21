// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chartscene.h"

#include <QAbstractTableModel>
#include <QDialog>

/// A chart's figures as rows, the newest first.
class ChartTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit ChartTableModel(const ChartScene &scene, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartScene m_scene;
};

class Settings;

/// The figures of a chart to read and copy, as they were when it opened; also for who cannot see a chart.
class ChartTableDialog : public QDialog
{
    Q_OBJECT
public:
    ChartTableDialog(const ChartScene &scene, Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void csvRequested();

private:
    ChartTableModel m_model;
};
