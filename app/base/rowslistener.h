// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Hears of each step by which a list changes, around the step: what QAbstractItemModel wants to be told.
/// Rows are counted as they are before the step; last is included.
class RowsListener
{
public:
    virtual ~RowsListener() = default;
    virtual void beginInsert(int first, int last) = 0;
    virtual void endInsert() = 0;
    virtual void beginRemove(int first, int last) = 0;
    virtual void endRemove() = 0;
    /// One row goes in front of the row now at `before`.
    virtual void beginMove(int from, int before) = 0;
    virtual void endMove() = 0;
    virtual void changed(int first, int last) = 0;
    virtual void beginReset() = 0;
    virtual void endReset() = 0;
};
