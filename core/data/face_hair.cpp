// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/face_features.h"

#include "core/util/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace core::data {

namespace {

/// Long hair is worn to the jaw below this age: the person's own, so that it is the same in each picture.
constexpr float kLongHairAge = 0.6F;

/// How far hair stands off the head, in units.
float volume(const FaceFrame &face)
{
    const float base = face.who.style == HairStyle::Buzz ? 1.2F : face.who.style == HairStyle::Curly ? 7.5F : 4.6F;
    return base * face.who.hairVolume * (1 - 0.18F * face.cues.sag);
}

/// The hairline's height above the eyes at the middle; men's recedes with age.
float hairlineY(const FaceFrame &face)
{
    const float recede = face.who.masculine ? (3.5F + 5 * std::max(0.0F, face.who.hairline)) * face.cues.sag : 1.5F * face.cues.sag;
    const float forehead = (face.eyeY - face.top()) * (0.60F + 0.06F * face.who.hairline);
    return std::max(face.top() - 1.5F, face.eyeY - forehead - recede);
}

bool isBald(const FaceFrame &face)
{
    return face.who.masculine && face.who.hairline > 0.35F && face.cues.sag > 0.5F && face.who.style != HairStyle::Long;
}

Outline crown(const FaceFrame &face, float low)
{
    const float cx = face.centre.x + face.turn * 0.2F, w = face.halfWidth + volume(face) * 0.62F, t = face.top() - volume(face);
    return {{cx - w + 0.5F, low}, {cx - w - 0.4F, face.eyeY - 9}, {cx - w * 0.80F, face.top() + 4.8F}, {cx - w * 0.42F, t + 1.7F}, {cx, t},
            {cx + w * 0.42F, t + 1.7F}, {cx + w * 0.80F, face.top() + 4.8F}, {cx + w + 0.4F, face.eyeY - 9}, {cx + w - 0.5F, low}};
}

void shine(FacePainter &painter, const FaceFrame &face, const Outline &hair)
{
    painter.clipTo(hair);
    const float t = face.top(), lit = face.shot.lightX;
    painter.glow({face.centre.x + lit * 12, t + 1}, 19, 8, mix(face.hair, {255, 246, 230}, 0.4F), 0.5F);
    painter.glow({face.centre.x - lit * 26, t + 16}, 15, 26, shade(face.hair, 0.45F), 0.6F);
    RandomStream random(face.who.detail, "strands");
    for (int i = 0; i < 12; ++i) {
        const auto across = static_cast<float>(random.uniform() * 2 - 1), bend = static_cast<float>(random.uniform() * 5);
        const float x = face.centre.x + across * (face.halfWidth + 3);
        const Colour tone = i % 2 == 0 ? shade(face.hair, 0.72F) : mix(face.hair, {255, 240, 220}, 0.22F);
        painter.stroke(smooth({{face.centre.x + across * 14, t - volume(face)}, {x, t + 8 + bend}, {x + across * 3, face.eyeY + 6}}, false), 0.7F, tone, 0.45F);
    }
    painter.clearClip();
}

void curls(FacePainter &painter, const FaceFrame &face, float from, float to, float radius)
{
    RandomStream random(face.who.detail, "curls");
    const float w = face.halfWidth + volume(face) * 0.45F, h = face.halfHeight + volume(face) * 0.45F;
    for (int i = 0; i <= 22; ++i) {
        const float angle = (from + (to - from) * static_cast<float>(i) / 22) * std::numbers::pi_v<float> / 180;
        const auto spread = static_cast<float>(0.94 + 0.1 * random.uniform());
        const Point at{face.centre.x + w * spread * std::cos(angle), face.centre.y - h * spread * std::sin(angle) * 0.94F};
        const float r = radius * static_cast<float>(0.8 + 0.45 * random.uniform());
        painter.fill(oval(at, r, r), i % 3 == 0 ? shade(face.hair, 0.86F) : face.hair);
        painter.glow(at + Point(-r * 0.2F, -r * 0.3F), r * 0.8F, r * 0.7F, mix(face.hair, {255, 244, 226}, 0.3F), 0.4F);
    }
}

/// The fringe or parting: from the right temple back to the left one.
Outline hairline(const FaceFrame &face)
{
    const float cx = face.centre.x + face.turn * 0.8F, w = face.halfWidth, y = hairlineY(face), s = face.who.partedLeft ? -1.0F : 1.0F;
    const float temple = face.eyeY - 2;
    const Point right{face.centre.x + w * 0.93F, temple}, left{face.centre.x - w * 0.93F, temple};
    Outline line;
    switch (face.who.style) {
    case HairStyle::Fringe:
        line = {right, {cx + w * 0.84F, face.eyeY - 9}, {cx + w * 0.42F, face.eyeY - 9.5F}, {cx + w * 0.05F, face.eyeY - 10.5F}, {cx - w * 0.35F, face.eyeY - 9.3F}, {cx - w * 0.84F, face.eyeY - 9}, left};
        break;
    case HairStyle::SideParted:
    case HairStyle::Bob: {
        const Point low{cx - s * w * 0.80F, face.eyeY - 8.5F}, sweep{cx - s * w * 0.30F, y + 2.5F}, parting{cx + s * w * 0.42F, y - 4.5F}, edge{cx + s * w * 0.82F, y + 6};
        line = s > 0 ? Outline{right, edge, parting, sweep, low, left} : Outline{right, low, sweep, parting, edge, left};
        break;
    }
    case HairStyle::Long:
    case HairStyle::Bun:
        line = {right, {cx + w * 0.86F, y + 8}, {cx + w * 0.48F, y + 0.5F}, {cx, y - 4}, {cx - w * 0.48F, y + 0.5F}, {cx - w * 0.86F, y + 8}, left};
        break;
    case HairStyle::Short:
    case HairStyle::Curly:
    case HairStyle::Buzz: {
        const float peak = face.who.masculine ? 2.5F * face.cues.sag : 0; // the temples recede first
        line = {right, {cx + w * 0.84F, y + 6}, {cx + w * 0.60F, y - 0.6F - peak}, {cx, y + 0.6F}, {cx - w * 0.60F, y - 0.6F - peak}, {cx - w * 0.84F, y + 6}, left};
        break;
    }
    }
    return line;
}

} // namespace

void drawHairBehind(FacePainter &painter, const FaceFrame &face)
{
    const float cx = face.centre.x, w = face.halfWidth + volume(face) * 0.8F;
    const Colour back = shade(face.hair, 0.68F);
    const bool isShortChild = face.who.age < kLongHairAge;
    if (face.who.style == HairStyle::Bun) {
        painter.fill(oval({cx + face.turn * -0.8F, face.top() - 5.0F}, 10, 8.5F), shade(face.hair, 0.85F));
        painter.glow({cx + face.turn * -0.8F - 2, face.top() - 8}, 6, 4, mix(face.hair, {255, 246, 230}, 0.4F), 0.5F);
    } else if (face.who.style == HairStyle::Curly) {
        curls(painter, face, face.who.masculine ? -12.0F : -48.0F, face.who.masculine ? 192.0F : 228.0F, 6.2F * face.who.hairVolume + 1);
    } else if (face.who.style == HairStyle::Bob || face.who.style == HairStyle::Long) {
        const float low = face.who.style == HairStyle::Bob || isShortChild ? face.mouthY + 8 : 104;
        const float flare = face.who.style == HairStyle::Bob ? 2.5F : 5.0F;
        painter.fill(smooth({{cx - w - flare * 0.6F, face.noseY}, {cx - w * 0.92F, face.top() + 6}, {cx, face.top() - volume(face) * 0.8F}, {cx + w * 0.92F, face.top() + 6},
                             {cx + w + flare * 0.6F, face.noseY}, {cx + w + flare, low - 7}, {cx + w * 0.7F, low}, {cx, low - 4}, {cx - w * 0.7F, low}, {cx - w - flare, low - 7}}),
                     back);
    }
}

void drawHairInFront(FacePainter &painter, const FaceFrame &face)
{
    const float opacity = face.who.style == HairStyle::Buzz ? 0.62F : 1.0F;
    if (isBald(face)) {
        for (const float s : {-1.0F, 1.0F}) {
            const float x = face.centre.x + s * face.halfWidth, y = face.eyeY;
            painter.fill(smooth({{x + s * 2.2F, y + 3}, {x + s * 2.6F, y - 6}, {x - s * 1.5F, y - 14}, {x - s * 4, y - 12}, {x - s * 2.2F, y - 5}, {x - s * 1.2F, y + 2}}), face.hair, 0.95F);
        }
        painter.clipTo(face.outline);
        painter.glow({face.centre.x + face.shot.lightX * 9, face.top() + 7}, 11, 5, {255, 250, 240}, 0.35F);
        painter.clearClip();
        return;
    }
    Outline points = crown(face, face.eyeY + (face.who.style == HairStyle::Short || face.who.style == HairStyle::Buzz ? 0.0F : 4.0F));
    const Outline line = hairline(face);
    points.insert(points.end(), line.begin(), line.end());
    const Outline hair = smooth(points);
    painter.fill(hair, face.hair, opacity);
    if (face.who.style == HairStyle::Buzz)
        return;
    if (face.who.style == HairStyle::Curly) {
        curls(painter, face, 18, 162, 5.2F);
        return;
    }
    shine(painter, face, hair);
    if (face.who.style == HairStyle::Bob || face.who.style == HairStyle::Long) {
        const float low = face.who.style == HairStyle::Bob || face.who.age < kLongHairAge ? face.mouthY + 5 : 98;
        for (const float s : {-1.0F, 1.0F}) {
            const float x = face.centre.x + s * (face.halfWidth + volume(face) * 0.55F);
            const Outline lock = smooth({{x - s * 1.5F, face.eyeY - 12}, {x + s * 1.2F, face.eyeY}, {x + s * 2.6F, face.noseY + 6}, {x + s * 2.6F, low}, {x - s * 3.5F, low + 2}, {x - s * 4.2F, face.mouthY - 3}, {x - s * 4.2F, face.eyeY + 2}});
            painter.fill(lock, shade(face.hair, 0.93F));
            painter.stroke({{x, face.eyeY - 4}, {x + s * 0.8F, low - 4}}, 0.8F, mix(face.hair, {255, 240, 220}, 0.25F), 0.5F);
        }
    }
}

} // namespace core::data
