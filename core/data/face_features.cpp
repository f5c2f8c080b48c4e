// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/face_features.h"

#include "core/util/random.h"

#include <algorithm>
#include <cmath>

namespace core::data {

namespace {

constexpr float kSides[] = {-1, 1};

/// An arc from a to b whose middle lies `bow` units lower (higher when negative).
Outline arc(Point a, Point b, float bow)
{
    constexpr int kSteps = 12;
    Outline line;
    for (int i = 0; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / kSteps;
        line.push_back(a + (b - a) * t + Point(0, bow * 4 * t * (1 - t)));
    }
    return line;
}

Outline between(const Outline &upper, const Outline &lower)
{
    Outline outline = upper;
    outline.insert(outline.end(), lower.rbegin(), lower.rend());
    return outline;
}

float happy(const FaceFrame &face)
{
    return face.shot.expression == Expression::Happy ? face.shot.strength : 0;
}

float surprised(const FaceFrame &face)
{
    return face.shot.expression == Expression::Surprised ? face.shot.strength : 0;
}

Outline headOutline(const FaceFrame &face, float jaw, float chin)
{
    const float w = face.halfWidth, h = face.halfHeight, drop = 2.2F * surprised(face);
    const float lean = face.turn * 0.35F;
    Outline points;
    const auto add = [&](float across, float down) {
        const float bias = 1 + 0.02F * face.turn * (across > 0 ? -1.0F : 1.0F);
        points.push_back(face.centre + Point(across * w * bias + lean, down * h + (down > 0.4F ? drop * down : 0)));
    };
    add(0, -1);
    add(0.56F, -0.90F);
    add(0.92F, -0.48F);
    add(face.who.cheeks, 0.02F);
    add(0.5F + jaw * 0.5F, 0.36F);
    add(jaw * 0.93F, 0.60F);
    add(chin + 0.10F, 0.90F);
    add(0, 1);
    for (std::size_t i = 6; i >= 1; --i) {
        const Point p = points[i];
        const float across = (p.x - face.centre.x - lean) / (w * (1 - 0.02F * face.turn));
        points.push_back({face.centre.x + lean - across * w * (1 + 0.02F * face.turn), p.y});
    }
    return smooth(points);
}

} // namespace

FaceFrame makeFrame(const FacePerson &who, const FaceShot &shot)
{
    FaceFrame face{who, shot, cuesOf(shot.age, who.greyBias), {50, 51}, 0, 0, 0, 0, 0, 0, {}, {}, {}};
    const float child = face.cues.childlike, sag = face.cues.sag;
    face.halfWidth = who.halfWidth * (1 + 0.02F * child);
    face.halfHeight = who.halfHeight * (1 - 0.15F * child);
    face.centre.y = 51.5F + 3.5F * child;
    face.turn = 3.6F * shot.yaw;
    const float h = face.halfHeight;
    face.eyeY = face.centre.y + h * (-0.09F + 0.21F * child);
    face.noseY = face.centre.y + h * ((0.20F + 0.10F * child) * who.noseLength + 0.05F * child + 0.03F * sag);
    face.mouthY = face.centre.y + h * (0.535F + 0.085F * child + 0.02F * sag);
    const float jaw = who.jaw + (0.88F - who.jaw) * std::max(child * 0.8F, sag * 0.75F);
    face.outline = headOutline(face, jaw, who.chin + (0.42F - who.chin) * std::max(child * 0.9F, sag * 0.4F));
    face.skin = mix(who.skin, {178, 156, 142}, 0.16F * sag);
    face.hair = mix(mix(who.hair, {205, 165, 110}, who.hair[0] > 80 ? 0.25F * child : 0), {198, 198, 200}, 0.92F * face.cues.grey);
    return face;
}

void drawBody(FacePainter &painter, const FaceFrame &face)
{
    const float child = face.cues.childlike, cx = face.centre.x;
    const float wide = (face.who.masculine ? 45.0F : 39.0F) - 7 * child, top = 88 + 3 * child;
    const Outline shoulders = smooth({{cx - wide - 4, 125}, {cx - wide, top + 9}, {cx - wide * 0.62F, top + 2}, {cx - 12, top - 4},
                                      {cx + 12, top - 4}, {cx + wide * 0.62F, top + 2}, {cx + wide, top + 9}, {cx + wide + 4, 125}});
    const float neck = (face.who.masculine ? 13.5F : 11.0F) - 2.5F * child;
    painter.fill(shoulders, face.who.clothes);
    painter.clipTo(shoulders);
    painter.glow({cx - wide, top + 18}, 26, 26, shade(face.who.clothes, 0.6F), 0.6F);
    painter.glow({cx + wide, top + 18}, 26, 26, shade(face.who.clothes, 0.6F), 0.6F);
    painter.clearClip();
    painter.fill({{cx - neck, 66}, {cx + neck, 66}, {cx + neck + 1.5F, top - 1}, {cx + 5, top + 6}, {cx - 5, top + 6}, {cx - neck - 1.5F, top - 1}},
                 shade(face.skin, 0.80F));
    painter.glow({cx + face.turn * 0.5F, face.bottom() + 1}, neck + 3, 8, shade(face.skin, 0.5F), 0.6F);
    if (face.who.collar) {
        for (const float s : kSides)
            painter.fill({{cx + s * (neck + 2.5F), top - 5}, {cx, top + 8}, {cx + s * 8, top + 13}, {cx + s * (neck + 7), top}}, face.who.clothesTrim);
    } else {
        painter.stroke(arc({cx - neck - 2, top - 3}, {cx + neck + 2, top - 3}, 9), 2.4F, face.who.clothesTrim);
    }
}

void drawHead(FacePainter &painter, const FaceFrame &face)
{
    const float cx = face.centre.x, w = face.halfWidth, earY = face.eyeY + 5;
    for (const float s : kSides) {
        const float tuck = 1 - 0.5F * s * face.shot.yaw, ear = face.who.ears * (1 + 0.12F * face.cues.sag);
        const Point at{cx + face.turn * 0.35F + s * (w * 0.985F), earY};
        painter.fill(oval(at, 4.4F * tuck * ear, 7.6F * ear, s * 8), shade(face.skin, 0.90F));
        painter.fill(oval(at + Point(s * 0.4F, 0.4F), 2.2F * tuck * ear, 4.8F * ear, s * 8), shade(face.skin, 0.74F));
        if (face.who.earrings && face.cues.grown > 0.3F)
            painter.fill(oval(at + Point(0, 8 * ear), 1.5F, 1.5F), {226, 196, 104});
    }
    painter.fill(face.outline, face.skin);
    painter.clipTo(face.outline);
    const Colour dark = mix(shade(face.skin, 0.58F), {120, 50, 40}, 0.15F);
    const float lit = face.shot.lightX;
    painter.glow({cx - lit * (w + 4), face.centre.y + 4}, w * 0.95F, face.halfHeight * 1.2F, dark, 0.55F * std::abs(lit) + 0.1F);
    painter.glow({cx + lit * (w + 8), face.centre.y + 6}, w * 0.6F, face.halfHeight * 1.1F, dark, 0.30F);
    painter.glow({cx, face.bottom() + 5}, w * 0.9F, 15, dark, 0.45F);
    painter.glow({cx + face.turn + lit * 8, face.top() + face.halfHeight * 0.45F}, 17, 12, shade(face.skin, 1.5F), 0.32F);
    const float blush = 0.26F + 0.22F * face.cues.childlike + 0.12F * happy(face);
    for (const float s : kSides) {
        painter.glow({face.x(s * w * 0.56F), face.noseY + 3 - 1.5F * happy(face)}, 9, 7, mix(face.skin, {214, 74, 70}, 0.62F), blush);
        painter.glow({face.x(s * face.who.eyeDistance), face.eyeY}, 8.5F, 6, dark, 0.22F + 0.12F * face.cues.sag);
    }
    if (face.who.freckles) {
        RandomStream random(face.who.detail, "freckles");
        for (int i = 0; i < 22; ++i) {
            const auto across = static_cast<float>(random.normal() * 9), down = static_cast<float>(random.uniform() * 8);
            painter.fill(oval({face.x(across), face.eyeY + 6 + down}, 0.62F, 0.55F), mix(face.skin, {150, 82, 44}, 0.7F), 0.75F);
        }
    }
    if (face.who.mole)
        painter.fill(oval({face.x(face.who.molePlace.x), face.centre.y + face.who.molePlace.y}, 1.05F, 1.0F), shade(face.skin, 0.35F));
    painter.clearClip();
}

void drawLines(FacePainter &painter, const FaceFrame &face)
{
    const float lines = face.cues.lines, sag = face.cues.sag;
    const Colour crease = mix(shade(face.skin, 0.52F), {120, 50, 40}, 0.2F);
    painter.clipTo(face.outline);
    const float fold = 0.5F * lines + 0.12F * face.cues.grown + 0.35F * happy(face);
    for (const float s : kSides) {
        const float nose = 5.2F * face.who.noseWidth, mouth = 10.5F * face.who.mouthWidth;
        if (fold > 0.05F)
            painter.stroke(smooth({{face.x(s * nose), face.noseY}, {face.x(s * (mouth + 0.5F)), face.mouthY - 6.5F},
                                   {face.x(s * (mouth + 3)), face.mouthY + 1 + 3 * sag}}, false),
                           0.9F + 0.5F * lines, crease, std::min(0.75F, fold));
        const float eye = face.who.eyeDistance;
        for (int i = -1; lines > 0.1F && i <= 1; ++i) {
            const float k = static_cast<float>(i);
            painter.stroke({{face.x(s * (eye + 6.6F)), face.eyeY + 0.5F + 1.2F * k}, {face.x(s * (eye + 10.5F)), face.eyeY + 0.5F + 3.0F * k}},
                           0.6F, crease, 0.7F * lines);
        }
        if (lines > 0.1F)
            painter.stroke(arc({face.x(s * (eye - 5)), face.eyeY + 5}, {face.x(s * (eye + 5.5F)), face.eyeY + 4.4F}, 1.8F + sag), 0.9F, crease, 0.65F * lines);
        if (sag > 0.1F)
            painter.stroke(arc({face.x(s * (mouth + 1)), face.mouthY + 3}, {face.x(s * (mouth + 4)), face.bottom() - 5}, -0.5F), 1.0F, crease, 0.6F * sag);
    }
    for (int i = 0; lines > 0.12F && i < 3; ++i) {
        const float y = face.eyeY - 13 - 4.2F * static_cast<float>(i), half = 13 - 1.6F * static_cast<float>(i);
        painter.stroke(arc({face.x(-half), y}, {face.x(half), y + 0.4F}, -1.4F), 0.75F, crease, (0.75F - 0.12F * static_cast<float>(i)) * lines);
    }
    if (sag > 0.2F) {
        RandomStream random(face.who.detail, "spots");
        for (int i = 0; i < 7; ++i) {
            const auto across = static_cast<float>(random.normal() * 12), down = static_cast<float>(random.uniform() * 30);
            painter.glow({face.x(across), face.eyeY - 14 + down}, 1.7F, 1.4F, crease, 0.4F * sag);
        }
    }
    painter.clearClip();
}

void drawNose(FacePainter &painter, const FaceFrame &face)
{
    const float grown = 1 - 0.30F * face.cues.childlike + 0.14F * face.cues.sag, w = 4.1F * face.who.noseWidth * grown;
    const float nx = face.centre.x + face.turn * 1.25F, y = face.noseY;
    const Colour dark = mix(shade(face.skin, 0.62F), {130, 50, 40}, 0.18F);
    const float side = face.shot.lightX > 0 ? -1.0F : 1.0F;
    painter.stroke(smooth({{nx + side * 2.2F, face.eyeY + 1}, {nx + side * 1.7F, (face.eyeY + y) / 2}, {nx + side * w * 0.9F, y - 1.2F}}, false),
                   1.5F, dark, 0.42F * (1 - 0.55F * face.cues.childlike));
    painter.glow({nx - side * 0.8F, y - 3}, 2.6F, 5.5F, shade(face.skin, 1.55F), 0.55F);
    painter.stroke(smooth({{nx - w, y - 1.4F}, {nx - w * 0.8F, y + 0.8F}, {nx, y + 1.6F}, {nx + w * 0.8F, y + 0.8F}, {nx + w, y - 1.4F}}, false),
                   1.05F, dark, 0.85F);
    for (const float s : kSides)
        painter.fill(oval({nx + s * w * 0.46F, y + 0.55F}, 1.15F * face.who.noseWidth * grown, 0.7F), shade(face.skin, 0.36F), 0.85F);
}

void drawMouth(FacePainter &painter, const FaceFrame &face)
{
    const float smile = happy(face), open = surprised(face), child = face.cues.childlike;
    const float half = (9.6F - 1.6F * child) * face.who.mouthWidth * (1 + 0.26F * smile - 0.34F * std::min(1.0F, open));
    const float full = 1.75F * face.who.lipFullness * (1 - 0.42F * face.cues.sag);
    const float y = face.mouthY + 1.0F * open, corner = 0.6F * face.cues.sag - 2.6F * smile;
    const Point left{face.x(-half), y + corner}, right{face.x(half), y + corner};
    const Colour lip = mix(face.who.lips, face.skin, face.who.masculine ? 0.30F : 0.15F * child);
    const Colour inside{92, 28, 32};
    const float bow = -corner;
    if (open > 0) {
        const Point at{face.x(0), y + 1.2F + 1.6F * open};
        painter.fill(oval(at, half * 0.78F + full * 0.5F, 2.2F + 4.6F * open + full * 0.5F), lip);
        painter.fill(oval(at, half * 0.78F - full * 0.35F, 1.2F + 4.4F * open), inside);
        painter.fill(oval(at + Point(0, 2.0F + 1.6F * open), half * 0.42F, 1.1F + 1.3F * open), {176, 84, 88}, 0.8F);
        return;
    }
    const Outline middle = arc(left, right, bow * 1.0F);
    const Outline upper = smooth({left, {face.x(-half * 0.35F), y - full * 0.95F + bow * 0.25F}, {face.x(0), y - full * 0.55F + bow * 0.35F},
                                  {face.x(half * 0.35F), y - full * 0.95F + bow * 0.25F}, right}, false);
    const float gape = smile > 0.45F ? 4.6F * (smile - 0.30F) : 0;
    const Outline lower = arc(left, right, bow + full * 1.45F + gape * 1.1F);
    painter.fill(between(upper, lower), lip);
    painter.glow({face.x(0), y + bow * 0.9F + full * 0.9F + gape * 1.1F}, half * 0.45F, 1.1F, shade(lip, 1.5F), 0.5F);
    if (gape > 0) {
        painter.fill(between(middle, arc(left, right, bow + gape)), inside);
        painter.fill(between(middle, arc(left + Point(1, 0), right - Point(1, 0), bow + gape * 0.62F)), {246, 242, 234});
    } else {
        painter.stroke(middle, 0.85F, mix(shade(lip, 0.5F), inside, 0.4F), 0.95F);
    }
    painter.glow({face.x(0), y + full * 1.5F + gape + 4}, half * 0.6F, 1.6F, shade(face.skin, 0.6F), 0.45F);
    for (const float s : kSides)
        painter.glow({face.x(s * (half + 1)), y + corner}, 1.7F, 1.5F, shade(face.skin, 0.55F), 0.35F + 0.3F * smile);
}

void drawBeard(FacePainter &painter, const FaceFrame &face)
{
    const float grown = face.cues.grown;
    if (face.who.beard == Beard::None || grown < 0.15F)
        return;
    const float y = face.mouthY, h = face.bottom(), w = face.halfWidth;
    const Colour hair = mix(face.hair, shade(face.skin, 0.4F), 0.15F);
    const bool stubble = face.who.beard == Beard::Stubble;
    const float opacity = (stubble ? 0.26F : 0.9F) * grown;
    const Outline moustache = smooth({{face.x(-11), y - 0.6F}, {face.x(-5), y - 4.4F}, {face.x(0), y - 3.4F}, {face.x(5), y - 4.4F},
                                      {face.x(11), y - 0.6F}, {face.x(5), y - 1.7F}, {face.x(0), y - 1.3F}, {face.x(-5), y - 1.7F}});
    painter.clipTo(face.outline);
    if (face.who.beard != Beard::Moustache) {
        const float lx = face.centre.x - w - 3, rx = face.centre.x + w + 3, side = stubble ? y - 6 : y - 10;
        painter.fill(smooth({{lx, side}, {face.x(-w * 0.80F), y - 3}, {face.x(-11.5F), y - 0.5F}, {face.x(-9), y + 5.5F}, {face.x(0), y + 6.5F},
                             {face.x(9), y + 5.5F}, {face.x(11.5F), y - 0.5F}, {face.x(w * 0.80F), y - 3}, {rx, side}, {rx, h + 6}, {lx, h + 6}}),
                     hair, opacity);
    }
    painter.fill(moustache, hair, opacity);
    painter.clearClip();
}

void drawEyes(FacePainter &painter, const FaceFrame &face)
{
    const float child = face.cues.childlike, smile = happy(face), open = surprised(face);
    const float size = face.who.eyeSize * (1 + 0.26F * child - 0.12F * face.cues.sag);
    const float wide = 5.0F * size, high = 2.75F * size * (1 - 0.30F * smile + 0.42F * open - 0.18F * face.cues.sag);
    const Colour lash = mix(Colour{30, 20, 18}, face.who.hair, 0.25F), brow = mix(shade(face.hair, 0.82F), Colour{40, 28, 24}, 0.2F);
    for (const float s : kSides) {
        const Point at{face.x(s * face.who.eyeDistance * (1 + 0.04F * child)), face.eyeY};
        const float tilt = s * face.who.eyeTilt * 0.12F - s * 0.35F * face.cues.sag * -1.6F;
        const Point inner{at.x - s * wide, at.y + 0.5F + s * tilt * 0.5F}, outer{at.x + s * wide, at.y - s * tilt * 0.5F};
        const Outline upper = arc(inner, outer, -high), lower = arc(inner, outer, high * (0.72F - 0.35F * smile));
        const Outline eye = between(upper, lower);
        painter.fill(eye, {244, 240, 236});
        painter.clipTo(eye);
        const Point iris{at.x + face.turn * 0.25F, at.y - 0.1F - 0.2F * open};
        const float round = 2.35F * size;
        painter.fill(oval(iris, round, round), shade(face.who.iris, 0.6F));
        painter.fill(oval(iris, round * 0.82F, round * 0.82F), face.who.iris);
        painter.fill(oval(iris, round * 0.45F, round * 0.45F), {14, 12, 14});
        painter.stroke(upper, 1.6F, {60, 40, 40}, 0.35F);
        painter.fill(oval(iris + Point(0.8F, -0.9F), 0.75F, 0.75F), {255, 255, 255});
        painter.clearClip();
        painter.stroke(upper, face.who.masculine ? 0.95F : 1.35F, lash);
        painter.stroke(lower, 0.5F, lash, 0.45F);
        painter.stroke(arc(inner + Point(0, -1.5F), outer + Point(0, -1.5F), -high - 0.4F), 0.6F, shade(face.skin, 0.55F), 0.6F);

        const float lift = face.who.browHeight + 0.8F * child + 3.4F * open + 0.6F * smile - 0.6F * face.cues.sag;
        const float arch = 1.3F * face.who.browArch + 1.6F * open, weight = face.who.browWeight * (0.95F - 0.35F * child);
        const Point from{at.x - s * (wide + 0.8F), at.y - lift + 0.6F}, to{at.x + s * (wide + 2.6F), at.y - lift + 0.9F + 0.8F * face.cues.sag};
        painter.fill(between(arc(from, to, -arch - weight), arc(from + Point(0, weight), to, -arch + weight * 0.35F)), brow, 0.92F - 0.25F * child);
    }
}

void drawGlasses(FacePainter &painter, const FaceFrame &face)
{
    if (face.who.glasses == 0)
        return;
    const bool isRound = face.who.glasses == 1;
    const float w = isRound ? 7.6F : 8.4F, h = isRound ? 7.0F : 5.6F, y = face.eyeY + 0.8F;
    for (const float s : kSides) {
        const float x = face.x(s * face.who.eyeDistance);
        Outline rim = isRound ? oval({x, y}, w, h)
                              : smooth({{x - w, y - h * 0.8F}, {x - w * 0.8F, y - h}, {x + w * 0.8F, y - h}, {x + w, y - h * 0.8F},
                                        {x + w * 0.9F, y + h * 0.7F}, {x + w * 0.6F, y + h}, {x - w * 0.6F, y + h}, {x - w * 0.9F, y + h * 0.7F}});
        painter.fill(rim, {255, 255, 255}, 0.10F);
        painter.stroke({{x - w * 0.45F, y + h * 0.35F}, {x + w * 0.05F, y - h * 0.6F}}, 1.1F, {255, 255, 255}, 0.28F);
        rim.push_back(rim.front());
        painter.stroke(rim, 1.35F, face.who.frame);
        painter.stroke({{x + s * w, y - 1.5F}, {face.centre.x + s * (face.halfWidth + 0.5F), y - 2}}, 1.2F, face.who.frame);
    }
    painter.stroke(arc({face.x(-face.who.eyeDistance) + w, y - 1}, {face.x(face.who.eyeDistance) - w, y - 1}, -1.2F), 1.2F, face.who.frame);
}

void drawOcclusion(FacePainter &painter, const FaceFrame &face)
{
    const Colour cloth = face.shot.occluder;
    const float cx = face.centre.x, w = face.halfWidth;
    switch (face.shot.occlusion) {
    case Occlusion::None:
        return;
    case Occlusion::Cap: {
        const float y = face.top() + 13;
        painter.fill(smooth({{cx - w - 2.5F, y + 3}, {cx - w * 0.92F, face.top() - 3}, {cx, face.top() - 9}, {cx + w * 0.92F, face.top() - 3}, {cx + w + 2.5F, y + 3}, {cx, y - 1}}), cloth);
        painter.fill(smooth({{cx - w - 3, y + 3}, {cx, y - 3}, {cx + w + 3, y + 3}, {cx + w + 1, y + 7}, {cx, y + 2.5F}, {cx - w - 1, y + 7}}), shade(cloth, 0.7F));
        return;
    }
    case Occlusion::Scarf: {
        const float y = face.mouthY + 5;
        painter.fill(smooth({{cx - w - 5, y - 1}, {cx, y + 4}, {cx + w + 5, y - 1}, {cx + w + 8, 110}, {cx - w - 8, 110}}), cloth);
        for (int i = 0; i < 3; ++i) {
            const float k = static_cast<float>(i);
            painter.stroke(arc({cx - w - 4, y + 5 + 6 * k}, {cx + w + 4, y + 4 + 6 * k}, 5), 1.0F, shade(cloth, 0.72F), 0.8F);
        }
        return;
    }
    case Occlusion::Sunglasses:
        for (const float s : kSides) {
            const Point lens{face.x(s * face.who.eyeDistance), face.eyeY + 0.8F};
            painter.fill(oval(lens, 8.2F, 6.4F), {30, 30, 36}, 0.94F);
            painter.glow(lens + Point(-2.5F, -2.5F), 4, 3, {150, 160, 175}, 0.5F);
            painter.stroke({lens + Point(s * 7.5F, -2), {cx + s * (w + 0.5F), face.eyeY - 2}}, 1.4F, {30, 30, 36});
        }
        painter.stroke(arc({face.x(-5), face.eyeY - 1}, {face.x(5), face.eyeY - 1}, -1), 1.4F, {30, 30, 36});
        return;
    case Occlusion::Frame: // something dark that stands before a corner of the picture
        painter.fill({{-20, 72}, {cx - w - 3, 64}, {cx - w * 0.45F, 130}, {-20, 130}}, shade(cloth, 0.8F));
        painter.stroke({{cx - w - 3, 64}, {cx - w * 0.45F, 130}}, 1.4F, shade(cloth, 1.3F), 0.7F);
        return;
    }
}

} // namespace core::data
