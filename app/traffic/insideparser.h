// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/traffic/jsonlinewalk.h"
#include "app/traffic/lineparser.h"

#include <QByteArray>

#include <memory>

/// Reads lines that stand as a text in lines of JSON, as Docker ("log") and journalctl -o json ("MESSAGE")
/// keep them: takes them out and has another parser read them.
class InsideParser final : public LineParser
{
public:
    InsideParser(const QByteArray &key, std::unique_ptr<LineParser> inner);

    bool parse(const char *begin, const char *end, LogEvent &event) override;

private:
    QByteArray m_key;
    std::unique_ptr<LineParser> m_inner;
    JsonLineWalk m_walk;
    std::string m_line{}; // the text, and a newline
};
