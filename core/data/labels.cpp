// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/labels.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace core::data {

namespace {

constexpr std::size_t kMaxClasses = 100;
constexpr std::size_t kMaxNumbers = 12; ///< distinct numbers up to here are classes as they stand
constexpr double kOldest = 120, kAgeSpan = 25;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A half-open range of numbers with the name its class has.
struct Bin
{
    double low = -kInfinity, high = kInfinity;
    std::string name;
};

bool parseNumber(std::string_view text, double &value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

std::string shortest(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Digits compare as numbers, everything else by byte.
bool naturalLess(const std::string &a, const std::string &b)
{
    double x = 0, y = 0;
    if (parseNumber(a, x) && parseNumber(b, y) && x != y)
        return x < y;
    std::size_t i = 0, k = 0;
    while (i < a.size() && k < b.size()) {
        if (isDigit(a[i]) && isDigit(b[k])) {
            const auto run = [](const std::string &s, std::size_t &at) {
                while (at + 1 < s.size() && s[at] == '0' && isDigit(s[at + 1]))
                    ++at;
                const std::size_t start = at;
                while (at < s.size() && isDigit(s[at]))
                    ++at;
                return std::string_view(s).substr(start, at - start);
            };
            const auto m = run(a, i), n = run(b, k);
            if (m != n)
                return m.size() != n.size() ? m.size() < n.size() : m < n;
        } else if (a[i] != b[k]) {
            return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[k]);
        } else {
            ++i, ++k;
        }
    }
    if ((i < a.size()) != (k < b.size()))
        return k < b.size();
    return a < b;
}

std::vector<Bin> decades(const std::vector<double> &numbers)
{
    const auto decade = [](double v) { return static_cast<int>(v / 10); };
    std::map<int, std::size_t> count;
    for (const double v : numbers)
        ++count[decade(v)];
    const auto enough = [&](int d) { return count[d] * 50 >= numbers.size(); };
    int first = count.begin()->first, last = count.rbegin()->first;
    // A thin end is joined to the decade before it; its rows then count there.
    while (last - first > 1 && !enough(last)) {
        count[last - 1] += count[last];
        --last;
    }
    const int youngest = first;
    while (last - first > 1 && !enough(first)) {
        count[first + 1] += count[first];
        ++first;
    }
    std::vector<Bin> bins;
    for (int d = first; d <= last; ++d) {
        const std::string low = std::to_string(10 * d);
        Bin bin{10.0 * d, 10.0 * d + 10, low + "-" + std::to_string(10 * d + 9)};
        if (d == last)
            bin = {bin.low, kInfinity, low + "+"};
        else if (d == first)
            bin = {-kInfinity, bin.high, std::to_string(10 * youngest) + "-" + std::to_string(10 * d + 9)};
        bins.push_back(bin);
    }
    return bins;
}

std::vector<Bin> quintiles(std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    std::vector<double> cuts;
    for (std::size_t i = 1; i < 5; ++i) {
        const double cut = numbers[numbers.size() * i / 5];
        if (cut > numbers.front() && (cuts.empty() || cut > cuts.back()))
            cuts.push_back(cut);
    }
    std::vector<Bin> bins;
    for (std::size_t i = 0; i <= cuts.size() && !cuts.empty(); ++i) {
        if (i == 0)
            bins.push_back({-kInfinity, cuts[0], "below " + shortest(cuts[0])});
        else if (i == cuts.size())
            bins.push_back({cuts[i - 1], kInfinity, shortest(cuts[i - 1]) + " and over"});
        else
            bins.push_back({cuts[i - 1], cuts[i], shortest(cuts[i - 1]) + " to " + shortest(cuts[i])});
    }
    return bins;
}

/// Reads a name that decades() or quintiles() gave back into its range.
std::optional<Bin> parseBin(const std::string &name)
{
    constexpr std::string_view kBelow = "below ", kOver = " and over", kTo = " to ";
    const std::string_view text = name;
    Bin bin{-kInfinity, kInfinity, name};
    const auto number = [](std::string_view part, double &value) { return parseNumber(part, value); };
    if (text.starts_with(kBelow))
        return number(text.substr(kBelow.size()), bin.high) ? std::optional(bin) : std::nullopt;
    if (text.ends_with(kOver))
        return number(text.substr(0, text.size() - kOver.size()), bin.low) ? std::optional(bin) : std::nullopt;
    if (text.ends_with('+'))
        return number(text.substr(0, text.size() - 1), bin.low) ? std::optional(bin) : std::nullopt;
    if (const std::size_t at = text.find(kTo); at != std::string_view::npos)
        return number(text.substr(0, at), bin.low) && number(text.substr(at + kTo.size()), bin.high) ? std::optional(bin)
                                                                                                 : std::nullopt;
    const std::size_t dash = text.find('-', 1);
    if (dash == std::string_view::npos || !number(text.substr(0, dash), bin.low) ||
        !number(text.substr(dash + 1), bin.high))
        return std::nullopt;
    bin.high += 1; // "20-29" holds 29.5
    return bin;
}

Label binOf(const std::vector<Bin> &bins, double value)
{
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (value >= bins[i].low && value < bins[i].high)
            return static_cast<Label>(i);
    }
    return kNoLabel;
}

/// Bins for these values, or none when they are to be classes as they stand.
std::vector<Bin> binsFor(const std::set<std::string> &distinct, const std::vector<std::string> &values)
{
    if (distinct.size() <= kMaxNumbers)
        return {};
    std::vector<double> numbers;
    bool ages = true;
    for (const std::string &text : values) {
        if (isMissingLabel(text))
            continue;
        double value = 0;
        if (!parseNumber(text, value))
            return {};
        ages = ages && value == std::floor(value) && value >= 0 && value <= kOldest;
        numbers.push_back(value);
    }
    const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
    return ages && *most - *least >= kAgeSpan ? decades(numbers) : quintiles(std::move(numbers));
}

/// Reads the values of a task that exists.
class ValueReader final
{
public:
    explicit ValueReader(const Task &task) : m_task(task)
    {
        for (std::size_t i = 0; i < task.classes.size(); ++i) {
            m_index[task.classes[i]] = static_cast<Label>(i);
            if (const auto bin = parseBin(task.classes[i]); bin && m_bins.size() == i)
                m_bins.push_back(*bin);
        }
        if (m_bins.size() != task.classes.size())
            m_bins.clear();
        if (!m_bins.empty())
            m_bins.front().low = -kInfinity; // the first decade takes everything below it, as when it was made
    }

    /// kNoLabel for what is none of the task's.
    Label operator()(const std::string &value) const
    {
        if (m_task.kind == TaskKind::MultiLabel)
            return bits(value);
        double number = 0;
        if (const auto at = m_index.find(value); at != m_index.end())
            return at->second;
        return parseNumber(value, number) ? binOf(m_bins, number) : kNoLabel;
    }

private:
    Label bits(const std::string &value) const
    {
        Label label = 0;
        for (std::size_t k = 0; k < value.size(); ++k) {
            if (value[k] != '0' && value[k] != '1')
                return kNoLabel;
            label |= static_cast<Label>(value[k] - '0') << k;
        }
        return value.size() == m_task.classes.size() ? label : kNoLabel;
    }

    const Task &m_task;
    std::map<std::string, Label> m_index;
    std::vector<Bin> m_bins;
};

} // namespace

bool isMissingLabel(const std::string &text)
{
    if (text.size() > 4)
        return false;
    std::string word = text;
    std::transform(word.begin(), word.end(), word.begin(), lower);
    return word.empty() || word == "na" || word == "n/a" || word == "nan" || word == "null" || word == "?";
}

Result<LabelColumn> makeTask(const std::string &column, const std::vector<std::string> &values)
{
    std::set<std::string> distinct;
    for (const std::string &text : values) {
        if (!isMissingLabel(text))
            distinct.insert(text);
    }
    LabelColumn made{{0, column, TaskKind::MultiClass, {}}, std::vector<Label>(values.size(), kNoLabel)};
    const std::vector<Bin> bins = binsFor(distinct, values);
    std::map<std::string, Label> index;
    if (bins.empty()) {
        if (distinct.size() > kMaxClasses)
            return Error{ErrorCode::Invalid, column,
                         std::to_string(distinct.size()) +
                             " different values are too many classes (at most 100); group them or leave the column out"};
        made.task.classes.assign(distinct.begin(), distinct.end());
        std::sort(made.task.classes.begin(), made.task.classes.end(), naturalLess);
        for (std::size_t i = 0; i < made.task.classes.size(); ++i)
            index[made.task.classes[i]] = static_cast<Label>(i);
    } else {
        for (const Bin &bin : bins)
            made.task.classes.push_back(bin.name);
    }
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (isMissingLabel(values[row]))
            continue;
        double number = 0;
        made.labels[row] = bins.empty()                        ? index[values[row]]
                           : parseNumber(values[row], number) ? binOf(bins, number)
                                                              : kNoLabel;
    }
    made.task.kind = made.task.classes.size() == 2 ? TaskKind::Binary : TaskKind::MultiClass;
    return made;
}

Result<std::vector<Label>> labelsOf(const Task &task, const std::vector<std::string> &values,
                                    const std::vector<ValuePlace> &places)
{
    const ValueReader read(task);
    std::vector<Label> labels(values.size(), kNoLabel);
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (isMissingLabel(values[row]))
            continue;
        labels[row] = read(values[row]);
        if (labels[row] == kNoLabel)
            return Error{ErrorCode::Invalid, std::string(places[row].list),
                         (places[row].line > 0 ? "line " + std::to_string(places[row].line) + ": \"" : "\"") + values[row] +
                             "\" is no class of the task \"" + task.name +
                             "\" as first imported; correct it, leave it empty, or import into a new workspace"};
    }
    return labels;
}

} // namespace core::data
