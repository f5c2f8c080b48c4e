// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/nn/batches.h"

#include "core/util/random.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <stdexcept>

namespace core::compute {

namespace {

std::size_t checkedIndex(const LabelledImages &images, std::int64_t index)
{
    if (index < 0 || index >= images.size())
        throw std::out_of_range("image " + std::to_string(index) + " is outside a set of " + std::to_string(images.size()));
    return static_cast<std::size_t>(index);
}

RandomStream streamFor(std::int64_t seed, std::string_view purpose, std::int64_t epoch, std::int64_t batch)
{
    const auto place = (static_cast<std::uint64_t>(epoch) << 32) ^ static_cast<std::uint64_t>(batch);
    return RandomStream(static_cast<std::uint64_t>(seed), purpose, place);
}

} // namespace

torch::Tensor pixelBatch(const LabelledImages &images, std::span<const std::int64_t> indices, const torch::Device &device)
{
    const PixelView &view = images.pixels;
    const std::int64_t imageBytes = std::int64_t{view.channels} * view.size * view.size;
    torch::Tensor bytes = torch::empty({static_cast<std::int64_t>(indices.size()), view.channels, view.size, view.size}, torch::kUInt8);
    auto *target = bytes.data_ptr<std::uint8_t>();
    for (const std::int64_t index : indices) {
        const std::int64_t row = images.rows[checkedIndex(images, index)];
        if (row < 0 || row >= view.count)
            throw std::out_of_range("row " + std::to_string(row) + " is outside the pixel cache");
        std::memcpy(target, view.bytes + row * imageBytes, static_cast<std::size_t>(imageBytes));
        target += imageBytes;
    }
    const torch::Tensor pixels = bytes.to(device).to(torch::kFloat32).div_(255.0);
    return view.channels == 3 ? pixels : pixels.expand({-1, 3, -1, -1}).contiguous();
}

torch::Tensor labelBatch(const LabelledImages &images, std::span<const std::int64_t> indices, TaskKind kind, int classes,
                         const torch::Device &device)
{
    const auto count = static_cast<std::int64_t>(indices.size());
    const bool multiLabel = kind == TaskKind::MultiLabel;
    torch::Tensor labels = multiLabel ? torch::zeros({count, classes}, torch::kFloat32) : torch::empty({count}, torch::kInt64);
    for (std::int64_t i = 0; i < count; ++i) {
        const Label label = images.labels[checkedIndex(images, indices[static_cast<std::size_t>(i)])];
        if (label < 0 || (multiLabel ? label >> classes != 0 : label >= classes))
            throw std::out_of_range("label " + std::to_string(label) + " is outside the task's " + std::to_string(classes) + " classes");
        if (!multiLabel) {
            labels.data_ptr<std::int64_t>()[i] = label;
            continue;
        }
        for (int bit = 0; bit < classes; ++bit)
            labels.data_ptr<float>()[i * classes + bit] = static_cast<float>((label >> bit) & 1);
    }
    return labels.to(device);
}

std::vector<std::int64_t> shuffledOrder(std::int64_t size, std::int64_t seed, std::string_view purpose, std::int64_t epoch)
{
    std::vector<std::int64_t> order(static_cast<std::size_t>(size));
    std::iota(order.begin(), order.end(), std::int64_t{0});
    streamFor(seed, purpose, epoch, 0).shuffle(order);
    return order;
}

at::Generator tensorGenerator(std::int64_t seed, std::string_view purpose, std::int64_t epoch, std::int64_t batch)
{
    return at::make_generator<at::CPUGeneratorImpl>(streamFor(seed, purpose, epoch, batch).next());
}

torch::Tensor augmented(const torch::Tensor &pixels, std::int64_t seed, std::int64_t epoch, std::int64_t batch)
{
    const std::int64_t count = pixels.size(0), channels = pixels.size(1), side = pixels.size(2);
    const std::int64_t reach = side / 16;
    RandomStream draws = streamFor(seed, "augmentation", epoch, batch);
    const auto shift = [&] { return static_cast<std::int64_t>(draws.below(static_cast<std::uint64_t>(2 * reach + 1))) - reach; };
    const auto clamped = [&](std::int64_t at) { return std::min(std::max<std::int64_t>(at, 0), side - 1); };

    // Where each row and column of the result comes from.
    torch::Tensor rows = torch::empty({count, side}, torch::kInt64), columns = torch::empty({count, side}, torch::kInt64);
    auto *row = rows.data_ptr<std::int64_t>();
    auto *column = columns.data_ptr<std::int64_t>();
    for (std::int64_t image = 0; image < count; ++image) {
        const bool flipped = draws.below(2) == 1;
        const std::int64_t down = shift(), right = shift();
        for (std::int64_t i = 0; i < side; ++i) {
            *row++ = clamped(i + down);
            *column++ = clamped((flipped ? side - 1 - i : i) + right);
        }
    }
    rows = rows.to(pixels.device()).view({count, 1, side, 1}).expand({count, channels, side, side});
    columns = columns.to(pixels.device()).view({count, 1, 1, side}).expand({count, channels, side, side});
    return pixels.gather(2, rows).gather(3, columns);
}

torch::Tensor taskLoss(const torch::Tensor &logits, const torch::Tensor &labels, TaskKind kind)
{
    if (kind == TaskKind::MultiLabel)
        return at::binary_cross_entropy_with_logits(logits, labels);
    return at::cross_entropy_loss(logits, labels);
}

} // namespace core::compute
