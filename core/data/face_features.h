// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/face_painter.h"
#include "core/data/face_person.h"

namespace core::data {

/// Where everything of one picture is, age and turn of the head applied; in units, before the pose.
struct FaceFrame
{
    FacePerson who;
    FaceShot shot;
    AgeCues cues;
    Point centre;
    float halfWidth = 0, halfHeight = 0;
    float eyeY = 0, noseY = 0, mouthY = 0, turn = 0; ///< turn: how far features move sideways
    Outline outline;
    Colour skin, hair;

    float top() const { return centre.y - halfHeight; }
    float bottom() const { return centre.y + halfHeight; }
    /// A place on the face, `across` half-distances from its middle (-1 left, 1 right), nearer on the side turned away.
    float x(float across) const { return centre.x + turn + across * (1 - 0.035F * turn * (across > 0 ? 1.0F : -1.0F)); }
};

FaceFrame makeFrame(const FacePerson &who, const FaceShot &shot);

void drawBody(FacePainter &painter, const FaceFrame &face);    ///< shoulders, clothes, neck
void drawHead(FacePainter &painter, const FaceFrame &face);    ///< ears, skin, shading, freckles
void drawLines(FacePainter &painter, const FaceFrame &face);   ///< of age
void drawNose(FacePainter &painter, const FaceFrame &face);
void drawMouth(FacePainter &painter, const FaceFrame &face);
void drawBeard(FacePainter &painter, const FaceFrame &face);
void drawEyes(FacePainter &painter, const FaceFrame &face);    ///< with brows
void drawGlasses(FacePainter &painter, const FaceFrame &face);
void drawOcclusion(FacePainter &painter, const FaceFrame &face);

void drawHairBehind(FacePainter &painter, const FaceFrame &face); ///< before the body
void drawHairInFront(FacePainter &painter, const FaceFrame &face);

} // namespace core::data
