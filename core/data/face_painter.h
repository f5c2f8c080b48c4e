// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace core::data {

using Colour = cv::Vec3f; ///< RGB, 0 to 255
using Point = cv::Point2f;
using Outline = std::vector<Point>;

Colour mix(const Colour &a, const Colour &b, float share); ///< share of b
Colour shade(const Colour &colour, float factor);          ///< darker below 1, towards white above

/// A smooth closed (or open) curve through the points [Catmull, Rom 1974].
Outline smooth(const Outline &points, bool closed = true);
Outline oval(Point centre, float rx, float ry, float degrees = 0);

/// Draws in a square of 100 × 100 units, y downwards, onto a canvas larger than the picture wanted; the reduction at the end
/// smooths every edge. Points are turned, scaled and moved by the pose on their way. Colours lie over what is there.
class FacePainter final
{
public:
    explicit FacePainter(int canvasSide);

    void setPose(float degrees, float scale, Point shift); ///< about (50, 52)
    void background(const Colour &top, const Colour &bottom);
    void fill(const Outline &outline, const Colour &colour, float opacity = 1);
    void stroke(const Outline &line, float width, const Colour &colour, float opacity = 1);
    /// A spot that fades out from its centre.
    void glow(Point centre, float rx, float ry, const Colour &colour, float opacity);
    /// What follows stays inside this outline, until cleared.
    void clipTo(const Outline &outline);
    void clearClip();

    cv::Mat3b &canvas() { return m_canvas; }

private:
    cv::Point place(Point point) const; ///< in 1/16 pixel
    cv::Rect bounds(const std::vector<cv::Point> &points, int margin) const;
    void blend(const cv::Rect &area, const Colour &colour, float opacity);

    cv::Mat3b m_canvas;
    cv::Mat1b m_mask, m_clip;
    bool m_clipped = false;
    float m_unit, m_cos = 1, m_sin = 0;
    Point m_shift{0, 0};
};

} // namespace core::data
