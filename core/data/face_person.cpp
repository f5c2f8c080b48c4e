// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/face_person.h"

#include "core/util/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core::data {

namespace {

/// Seen from outside, somebody near the border of two groups is put now in one, now in the other: how far the label (and how
/// far the drawn age) strays from the person's own. With both, about a fifth of the labels cannot be known from the picture.
constexpr double kLabelSpread = 0.26, kLookSpread = 0.20;
constexpr float kGroups = 4;

class Dice final
{
public:
    explicit Dice(RandomStream &random) : m_random(random) {}

    float between(double low, double high) { return static_cast<float>(low + (high - low) * m_random.uniform()); }
    bool chance(double probability) { return m_random.uniform() < probability; }
    float around(double middle, double spread, double limit)
    {
        return static_cast<float>(middle + std::clamp(spread * m_random.normal(), -limit, limit));
    }
    template <class T, std::size_t N>
    T pick(const std::array<T, N> &from)
    {
        return from[m_random.below(N)];
    }
    Colour jitter(const Colour &colour, double by)
    {
        return {colour[0] + between(-by, by), colour[1] + between(-by, by), colour[2] + between(-by, by)};
    }
    std::uint64_t seed() { return m_random.next(); }

private:
    RandomStream &m_random;
};

const std::array<Colour, 8> kSkins{Colour{255, 224, 196}, {244, 205, 172}, {234, 188, 150}, {214, 164, 122},
                                   {194, 140, 98},   {162, 110, 74},  {128, 84, 56},   {96, 62, 44}};
const std::array<Colour, 7> kHairs{Colour{28, 22, 22}, {54, 36, 26}, {88, 58, 36}, {122, 72, 40},
                                   {176, 128, 70},  {214, 176, 112}, {152, 66, 34}};
const std::array<Colour, 6> kIrises{Colour{58, 38, 26}, {84, 56, 34}, {112, 86, 44}, {74, 108, 82}, {82, 120, 158}, {104, 122, 136}};
const std::array<Colour, 9> kClothes{Colour{69, 86, 107}, {122, 62, 72}, {62, 107, 87}, {138, 122, 85}, {52, 58, 72},
                                     {198, 184, 160}, {86, 92, 148}, {186, 104, 74}, {226, 228, 232}};
const std::array<Colour, 6> kWalls{Colour{201, 214, 227}, {216, 210, 196}, {207, 220, 207}, {225, 213, 223}, {196, 202, 208}, {222, 218, 210}};
const std::array<Colour, 5> kFrames{Colour{34, 34, 40}, {92, 56, 36}, {128, 132, 140}, {44, 62, 104}, {120, 40, 48}};

float ramp(float value, float from, float to)
{
    const float t = std::clamp((value - from) / (to - from), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

void chooseHair(FacePerson &who, Dice &dice)
{
    constexpr std::array kMasculine{HairStyle::Short, HairStyle::Short, HairStyle::SideParted, HairStyle::Fringe,
                                    HairStyle::Buzz, HairStyle::Curly, HairStyle::Long};
    constexpr std::array kFeminine{HairStyle::Bob, HairStyle::Long, HairStyle::Long, HairStyle::Fringe,
                                   HairStyle::Bun, HairStyle::Curly, HairStyle::Bob};
    who.style = who.masculine ? dice.pick(kMasculine) : dice.pick(kFeminine);
    who.hairVolume = dice.between(0.75, 1.35);
    who.hairline = dice.between(-0.6, 1.0);
    who.greyBias = dice.around(0, 0.35, 0.7);
    who.partedLeft = dice.chance(0.5);
}

} // namespace

FacePerson makePerson(std::int64_t seed, int person)
{
    RandomStream random(static_cast<std::uint64_t>(seed), "face", static_cast<std::uint64_t>(person));
    Dice dice(random);
    FacePerson who;
    who.masculine = dice.chance(0.5);
    who.age = dice.between(0.05, kGroups - 0.05);
    const std::size_t tone = random.below(kSkins.size());
    const std::size_t neighbour = std::min(tone + 1, kSkins.size() - 1);
    who.skin = dice.jitter(mix(kSkins[tone], kSkins[neighbour], dice.between(0, 1)), 5);
    who.hair = tone >= 5 ? kHairs[random.below(3)] : dice.pick(kHairs);
    who.hair = who.hair * dice.between(0.85, 1.2);
    who.iris = tone >= 4 ? kIrises[random.below(3)] : dice.pick(kIrises);
    who.lips = mix(who.skin, {164, 52, 60}, dice.between(0.34, 0.58));
    who.clothes = dice.jitter(dice.pick(kClothes), 12);
    who.clothesTrim = dice.chance(0.5) ? shade(who.clothes, 1.45F) : shade(who.clothes, 0.6F);
    who.wall = dice.pick(kWalls);
    who.halfWidth = dice.between(23.2, 28.4);
    who.halfHeight = dice.between(30.5, 35.5);
    who.jaw = who.masculine ? dice.between(0.78, 0.93) : dice.between(0.68, 0.85);
    who.chin = who.masculine ? dice.between(0.36, 0.54) : dice.between(0.26, 0.42);
    who.cheeks = dice.between(0.95, 1.05);
    who.eyeDistance = dice.between(9.6, 12.8);
    who.eyeSize = dice.between(0.82, 1.22);
    who.eyeTilt = dice.between(-7, 7);
    who.browWeight = who.masculine ? dice.between(0.9, 1.7) : dice.between(0.55, 1.1);
    who.browArch = dice.between(0.2, 1.8);
    who.browHeight = dice.between(5.8, 8.4);
    who.noseWidth = dice.between(0.75, 1.45);
    who.noseLength = dice.between(0.8, 1.2);
    who.mouthWidth = dice.between(0.78, 1.25);
    who.lipFullness = dice.between(0.6, 1.5);
    who.ears = dice.between(0.75, 1.3);
    chooseHair(who, dice);
    constexpr std::array kBeards{Beard::None, Beard::None, Beard::Stubble, Beard::Moustache, Beard::Full, Beard::None};
    who.beard = who.masculine ? dice.pick(kBeards) : Beard::None;
    who.glasses = dice.chance(0.24) ? 1 + static_cast<int>(random.below(2)) : 0;
    who.frame = dice.pick(kFrames);
    who.freckles = tone < 3 && dice.chance(0.3);
    who.mole = dice.chance(0.14);
    who.molePlace = {dice.between(-15, 15), dice.between(6, 20)};
    who.earrings = !who.masculine && dice.chance(0.3);
    who.collar = dice.chance(0.4);
    who.detail = dice.seed();
    return who;
}

FaceShot makeShot(std::int64_t seed, int person, int image, const FacePerson &who)
{
    const auto index = static_cast<std::uint64_t>(person) << 24 | static_cast<std::uint64_t>(image);
    RandomStream random(static_cast<std::uint64_t>(seed), "shot", index);
    Dice dice(random);
    FaceShot shot;
    shot.age = std::clamp(dice.around(who.age, kLookSpread, 0.5), 0.0F, kGroups);
    shot.ageLabel = static_cast<int>(std::clamp(dice.around(who.age, kLabelSpread, 0.6), 0.0F, kGroups - 0.01F));
    const double face = random.uniform();
    shot.expression = face < 0.45 ? Expression::Neutral : face < 0.80 ? Expression::Happy : Expression::Surprised;
    shot.strength = dice.between(0.35, 1.1);
    shot.tilt = dice.around(0, 4.5, 11);
    shot.scale = dice.between(0.98, 1.13);
    shot.yaw = dice.around(0, 0.42, 1);
    shot.shift = {dice.around(0, 1.8, 4), dice.around(0, 1.5, 3.5)};
    shot.lightX = dice.between(-1, 1);
    shot.lightY = dice.between(-1, 0.4);
    shot.brightness = dice.between(0.80, 1.10);
    shot.warmth = dice.around(0, 0.5, 1);
    shot.contrast = dice.between(0.85, 1.1);
    shot.wallTint = dice.chance(0.6) ? who.wall : dice.pick(kWalls);
    shot.wallTint = dice.jitter(shot.wallTint, 10);
    shot.noise = dice.between(1, 4.5);
    shot.blur = dice.chance(0.15) ? dice.between(0.22, 0.42) : 0.0F;
    if (dice.chance(0.10)) {
        constexpr std::array kKinds{Occlusion::Cap, Occlusion::Scarf, Occlusion::Sunglasses, Occlusion::Frame};
        shot.occlusion = dice.pick(kKinds);
    }
    shot.occluder = dice.jitter(dice.pick(kClothes), 14);
    shot.grain = dice.seed();
    return shot;
}

AgeCues cuesOf(float age, float greyBias)
{
    AgeCues cues;
    cues.childlike = 1 - ramp(age, 0.1F, 1.5F);
    cues.grown = ramp(age, 0.9F, 1.9F);
    cues.lines = ramp(age, 1.8F, 3.5F);
    cues.grey = ramp(age + greyBias, 2.2F, 3.5F);
    cues.sag = ramp(age, 2.3F, 3.9F);
    return cues;
}

} // namespace core::data
