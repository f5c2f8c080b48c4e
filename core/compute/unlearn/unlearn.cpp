// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/unlearn/unlearn.h"

#include "core/compute/nn/device.h"
#include "core/compute/unlearn/method.h"
#include "core/util/random.h"

#include <fstream>
#include <stdexcept>
#include <system_error>

namespace core::compute {

namespace {

const Method &methodNamed(const std::string &name)
{
    for (const Method &method : registry())
        if (method.spec.name == name)
            return method;
    throw std::invalid_argument("method: there is no method '" + name + "'");
}

class Digest final
{
public:
    void add(std::uint64_t word) { m_state = splitmix64(m_state ^ word); }
    void add(const std::vector<std::int64_t> &values)
    {
        add(values.size());
        for (const std::int64_t value : values)
            add(static_cast<std::uint64_t>(value));
    }
    void add(const LabelledImages &set)
    {
        add(set.rows);
        add(set.labels);
        add(set.images);
    }
    void addFile(const std::filesystem::path &file)
    {
        std::ifstream stream(file, std::ios::binary);
        std::vector<std::uint64_t> words(1 << 16);
        while (stream) {
            std::ranges::fill(words, 0);
            stream.read(reinterpret_cast<char *>(words.data()), static_cast<std::streamsize>(words.size() * sizeof(words[0])));
            const auto bytes = static_cast<std::size_t>(stream.gcount());
            for (std::size_t i = 0; i * sizeof(words[0]) < bytes; ++i)
                add(words[i]);
            add(bytes);
        }
    }
    std::string text() const { return std::to_string(m_state); }

private:
    std::uint64_t m_state = 0;
};

/// Everything the result depends on but the pixels themselves (the store's business) and the device.
std::string fingerprint(const UnlearnInput &input)
{
    Digest digest;
    digest.addFile(input.model);
    for (const LabelledImages *set : {&input.retain, &input.forget, &input.validation})
        digest.add(*set);
    std::string text = "unlearn 2|" + input.method;
    for (const auto &[key, value] : input.options)
        text += "|" + key + "=" + optionText(value);
    return text + "|" + std::to_string(input.seed) + "|" + digest.text();
}

void requireAllOptions(const MethodSpec &spec, const OptionValues &values)
{
    for (const OptionSpec &option : spec.options)
        if (const auto found = values.find(option.key); found == values.end() || found->second.index() != option.defaultValue.index())
            throw std::invalid_argument(option.key + ": " + spec.name + " needs this option as a "
                                        + optionTypeName(option.defaultValue));
}

} // namespace

const std::vector<MethodSpec> &methods()
{
    static const std::vector<MethodSpec> specs = [] {
        std::vector<MethodSpec> all;
        for (const Method &method : registry())
            all.push_back(method.spec);
        return all;
    }();
    return specs;
}

const MethodSpec *findMethod(const std::string &name)
{
    for (const MethodSpec &spec : methods())
        if (spec.name == name)
            return &spec;
    return nullptr;
}

UnlearnOutcome unlearn(const UnlearnInput &input, const JobContext &job)
{
    return runMethod(methodNamed(input.method), input, job);
}

UnlearnOutcome runMethod(const Method &method, const UnlearnInput &input, const JobContext &job)
{
    requireAllOptions(method.spec, input.options);
    const std::string device = resolveDevice(input.device);
    MethodRun run{input, job, device, CheckpointFile(input.checkpoint, fingerprint(input)), {}};
    run.outcome.device = device;
    method.run(run);
    return std::move(run.outcome);
}

} // namespace core::compute
