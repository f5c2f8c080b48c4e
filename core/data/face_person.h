// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/face_painter.h"

#include <cstdint>

namespace core::data {

enum class HairStyle { Short, SideParted, Fringe, Bob, Long, Curly, Bun, Buzz };
enum class Beard { None, Stubble, Moustache, Full };

/// What stays with a person through all their pictures. Lengths in units of the 100 × 100 square, before age is applied.
struct FacePerson
{
    bool masculine = false;
    float age = 0; ///< apparent age on the scale of the groups: 0 to 4, one group a unit
    Colour skin, hair, iris, lips, clothes, clothesTrim, wall;
    float halfWidth = 26, halfHeight = 33, jaw = 0.8F, chin = 0.4F, cheeks = 1;
    float eyeDistance = 11, eyeSize = 1, eyeTilt = 0, browWeight = 1, browArch = 1, browHeight = 7;
    float noseWidth = 1, noseLength = 1, mouthWidth = 1, lipFullness = 1, ears = 1;
    HairStyle style = HairStyle::Short;
    float hairVolume = 1, hairline = 0, greyBias = 0;
    bool partedLeft = false;
    Beard beard = Beard::None;
    int glasses = 0; ///< 0 none, 1 round, 2 square
    Colour frame;
    bool freckles = false, mole = false, earrings = false, collar = false;
    Point molePlace;
    std::uint64_t detail = 0; ///< seeds freckles and curls, the same in each picture
};

enum class Expression { Neutral, Happy, Surprised };
enum class Occlusion { None, Cap, Scarf, Sunglasses, Frame };

/// What changes from picture to picture.
struct FaceShot
{
    float age = 0;      ///< as it looks here, on the person's scale
    int ageLabel = 0;   ///< group it is said to be
    Expression expression = Expression::Neutral;
    float strength = 1; ///< of the expression
    float tilt = 0, scale = 1, yaw = 0; ///< degrees; factor; -1 to 1
    Point shift;
    float lightX = 0, lightY = 0, brightness = 1, warmth = 0, contrast = 1;
    Colour wallTint;
    float noise = 3, blur = 0;
    Occlusion occlusion = Occlusion::None;
    Colour occluder;
    std::uint64_t grain = 0;
};

/// Both deterministic in their arguments.
FacePerson makePerson(std::int64_t seed, int person);
FaceShot makeShot(std::int64_t seed, int person, int image, const FacePerson &who);

/// Everything of the 'age' that is drawn: each 0 to 1.
struct AgeCues
{
    float childlike = 0, grown = 0, lines = 0, grey = 0, sag = 0;
};
AgeCues cuesOf(float age, float greyBias);

} // namespace core::data
