// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/face_painter.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace core::data {

namespace {

constexpr int kFraction = 4; ///< bits behind the point in coordinates
const Point kPivot{50, 52};

cv::Vec3b toPixel(const Colour &colour)
{
    return {cv::saturate_cast<std::uint8_t>(colour[0]), cv::saturate_cast<std::uint8_t>(colour[1]),
            cv::saturate_cast<std::uint8_t>(colour[2])};
}

void blendPixel(cv::Vec3b &pixel, const cv::Vec3b &to, int weight256)
{
    for (int c = 0; c < 3; ++c)
        pixel[c] = static_cast<std::uint8_t>(pixel[c] + (to[c] - pixel[c]) * weight256 / 256);
}

} // namespace

Colour mix(const Colour &a, const Colour &b, float share)
{
    return a * (1 - share) + b * share;
}

Colour shade(const Colour &colour, float factor)
{
    return factor <= 1 ? Colour(colour * factor) : mix(colour, {255, 255, 255}, std::min(1.0F, factor - 1));
}

Outline smooth(const Outline &points, bool closed)
{
    constexpr int kSteps = 8;
    const int n = static_cast<int>(points.size());
    const auto at = [&](int i) { return points[static_cast<std::size_t>(closed ? (i + n) % n : std::clamp(i, 0, n - 1))]; };
    Outline curve;
    for (int i = 0; i < (closed ? n : n - 1); ++i) {
        const Point a = at(i - 1), b = at(i), c = at(i + 1), d = at(i + 2);
        for (int k = 0; k < kSteps; ++k) {
            const float t = static_cast<float>(k) / kSteps;
            curve.push_back(0.5F * ((2 * b) + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * (t * t) +
                                    (3 * b - a - 3 * c + d) * (t * t * t)));
        }
    }
    if (!closed)
        curve.push_back(points.back());
    return curve;
}

Outline oval(Point centre, float rx, float ry, float degrees)
{
    constexpr int kCorners = 28;
    const float turn = degrees * std::numbers::pi_v<float> / 180;
    const float cosine = std::cos(turn), sine = std::sin(turn);
    Outline outline;
    for (int i = 0; i < kCorners; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / kCorners;
        const Point p{rx * std::cos(angle), ry * std::sin(angle)};
        outline.push_back(centre + Point(p.x * cosine - p.y * sine, p.x * sine + p.y * cosine));
    }
    return outline;
}

FacePainter::FacePainter(int canvasSide)
    : m_canvas(canvasSide, canvasSide)
    , m_mask(canvasSide, canvasSide, std::uint8_t{0})
    , m_clip(canvasSide, canvasSide, std::uint8_t{255})
    , m_unit(static_cast<float>(canvasSide) / 100)
{
}

void FacePainter::setPose(float degrees, float scale, Point shift)
{
    const float turn = degrees * std::numbers::pi_v<float> / 180;
    m_cos = scale * std::cos(turn);
    m_sin = scale * std::sin(turn);
    m_shift = shift;
}

cv::Point FacePainter::place(Point point) const
{
    const Point p = point - kPivot;
    const Point turned = Point(p.x * m_cos - p.y * m_sin, p.x * m_sin + p.y * m_cos) + kPivot + m_shift;
    const float to = m_unit * (1 << kFraction);
    return {static_cast<int>(std::lround(turned.x * to)), static_cast<int>(std::lround(turned.y * to))};
}

cv::Rect FacePainter::bounds(const std::vector<cv::Point> &points, int margin) const
{
    cv::Rect area = cv::boundingRect(points);
    area = {(area.x >> kFraction) - margin, (area.y >> kFraction) - margin, (area.width >> kFraction) + 2 * margin + 2,
            (area.height >> kFraction) + 2 * margin + 2};
    return area & cv::Rect(0, 0, m_canvas.cols, m_canvas.rows);
}

void FacePainter::background(const Colour &top, const Colour &bottom)
{
    for (int y = 0; y < m_canvas.rows; ++y)
        m_canvas.row(y).setTo(toPixel(mix(top, bottom, static_cast<float>(y) / static_cast<float>(m_canvas.rows))));
}

/// Lays the colour where m_mask is set within `area`, then empties the mask there.
void FacePainter::blend(const cv::Rect &area, const Colour &colour, float opacity)
{
    const int weight = static_cast<int>(std::lround(std::clamp(opacity, 0.0F, 1.0F) * 256));
    const cv::Vec3b pixel = toPixel(colour);
    for (int y = area.y; y < area.y + area.height; ++y) {
        std::uint8_t *mask = m_mask.ptr(y);
        const std::uint8_t *clip = m_clip.ptr(y);
        auto *pixels = m_canvas.ptr<cv::Vec3b>(y);
        for (int x = area.x; x < area.x + area.width; ++x) {
            if (mask[x] != 0 && (!m_clipped || clip[x] != 0))
                blendPixel(pixels[x], pixel, weight);
            mask[x] = 0;
        }
    }
}

void FacePainter::fill(const Outline &outline, const Colour &colour, float opacity)
{
    std::vector<cv::Point> points;
    for (const Point &point : outline)
        points.push_back(place(point));
    const cv::Rect area = bounds(points, 1);
    cv::fillPoly(m_mask, std::vector{points}, cv::Scalar(255), cv::LINE_8, kFraction);
    blend(area, colour, opacity);
}

void FacePainter::stroke(const Outline &line, float width, const Colour &colour, float opacity)
{
    std::vector<cv::Point> points;
    for (const Point &point : line)
        points.push_back(place(point));
    const int thickness = std::max(1, static_cast<int>(std::lround(width * m_unit)));
    const cv::Rect area = bounds(points, thickness + 1);
    cv::polylines(m_mask, std::vector{points}, false, cv::Scalar(255), thickness, cv::LINE_8, kFraction);
    blend(area, colour, opacity);
}

void FacePainter::glow(Point centre, float rx, float ry, const Colour &colour, float opacity)
{
    std::vector<cv::Point> corners;
    for (const Point &point : oval(centre, rx, ry))
        corners.push_back(place(point));
    const cv::Rect area = bounds(corners, 1);
    const cv::Point middle = place(centre);
    const float cx = static_cast<float>(middle.x) / (1 << kFraction), cy = static_cast<float>(middle.y) / (1 << kFraction);
    const cv::Vec3b pixel = toPixel(colour);
    const float weight = 256 * std::clamp(opacity, 0.0F, 1.0F);
    const float scaleX = 1 / (rx * m_unit), scaleY = 1 / (ry * m_unit);
    for (int y = area.y; y < area.y + area.height; ++y) {
        const std::uint8_t *clip = m_clip.ptr(y);
        auto *pixels = m_canvas.ptr<cv::Vec3b>(y);
        const float dy = (static_cast<float>(y) - cy) * scaleY;
        for (int x = area.x; x < area.x + area.width; ++x) {
            const float dx = (static_cast<float>(x) - cx) * scaleX;
            const float inside = 1 - dx * dx - dy * dy;
            if (inside > 0 && (!m_clipped || clip[x] != 0))
                blendPixel(pixels[x], pixel, static_cast<int>(weight * inside * inside));
        }
    }
}

void FacePainter::clipTo(const Outline &outline)
{
    std::vector<cv::Point> points;
    for (const Point &point : outline)
        points.push_back(place(point));
    m_clip.setTo(0);
    cv::fillPoly(m_clip, std::vector{points}, cv::Scalar(255), cv::LINE_8, kFraction);
    m_clipped = true;
}

void FacePainter::clearClip()
{
    m_clipped = false;
}

} // namespace core::data
