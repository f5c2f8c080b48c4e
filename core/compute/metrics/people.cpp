// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/people.h"

#include "core/compute/attack/person_level.h"
#include "core/compute/metrics/words.h"
#include "core/compute/stats/two_sample.h"
#include "core/domain/names.h"
#include "core/domain/person_reasons.h"

#include <algorithm>
#include <cmath>

namespace core::compute {

namespace {

/// At or below this, a person's images are called ordinary now only if p_high is above it.
constexpr double kOrdinary = 0.2;

/// Mean −loss by class on validation; a class validation lacks takes the mean of all its images.
class ClassCentres
{
public:
    ClassCentres(const SetImages &validation, const std::vector<double> &loss)
    {
        std::map<Label, double> counts;
        for (std::size_t i = 0; i < loss.size(); ++i) {
            counts[validation.labels[i]] += 1;
            m_centre[validation.labels[i]] -= loss[i];
            m_overall -= loss[i] / static_cast<double>(loss.size());
        }
        for (auto &[label, sum] : m_centre)
            sum /= counts[label];
    }
    double of(Label label) const
    {
        const auto it = m_centre.find(label);
        return it == m_centre.end() ? m_overall : it->second;
    }

private:
    std::map<Label, double> m_centre;
    double m_overall = 0;
};

std::vector<std::vector<double>> centredScores(const SetImages &images, const std::vector<double> &loss,
                                               const ClassCentres &centres)
{
    std::vector<std::vector<double>> scores(images.people());
    for (std::size_t i = 0; i < images.images(); ++i)
        scores[images.person[i]].push_back(-loss[i] - centres.of(images.labels[i]));
    return scores;
}

/// Unseen people it takes for the smallest p-value there can be, `least` / (N + 1), to reach alpha.
std::size_t unseenNeeded(double least, double alpha)
{
    return static_cast<std::size_t>(std::ceil(least / alpha - 1 - 1e-9));
}

/// "12 unseen people with at least 5 images": whom a person with that many images is compared with.
std::string comparedWith(std::int64_t references, std::int64_t images)
{
    const std::int64_t enough = std::min<std::int64_t>(images, kImagesCompared);
    return counted(static_cast<std::size_t>(references), "unseen person", "unseen people")
        + (enough > 1 ? " with at least " + std::to_string(enough) + " images" : "");
}

/// Tests whose q-values were found together.
std::size_t testedPeople(const std::vector<PersonFinding> &people)
{
    return static_cast<std::size_t>(std::ranges::count_if(people, [](const PersonFinding &p) { return p.references > 0; }));
}

/// Why nothing could flag this person, among `tested` of the request; empty where something could.
std::string cannotBeFlagged(const PersonFinding &person, std::size_t tested, double alpha)
{
    const double least = 2 * static_cast<double>(tested);
    if (least / static_cast<double>(person.references + 1) <= alpha)
        return {};
    return "With " + comparedWith(person.references, person.images) + " no single person of this request can be flagged; "
        + std::to_string(unseenNeeded(least, alpha)) + " would do.";
}

std::string verdictInWords(const std::string &verdict)
{
    std::string words = verdict == name(ForgettingVerdict::OverForgotten) ? "over-forgotten" : verdict;
    std::ranges::replace(words, '_', ' ');
    return words;
}

const PersonFinding *find(const std::vector<PersonFinding> *people, PersonId id)
{
    if (people == nullptr)
        return nullptr;
    const auto it = std::ranges::find(*people, id, &PersonFinding::id);
    return it == people->end() || !it->pHigh ? nullptr : &*it;
}

void judge(PersonFinding &person, const PersonFinding *before, std::size_t tested, double alpha)
{
    using namespace person_reasons;
    const auto decide = [&](ForgettingVerdict verdict, const std::string &reason) {
        person.verdict = std::string(name(verdict));
        person.reason = reason;
    };
    if (!person.pHigh)
        return decide(ForgettingVerdict::Inconclusive,
                      "No unseen person has enough images to compare with ("
                          + std::to_string(std::min<std::int64_t>(person.images, kImagesCompared)) + " or more).");
    const std::string flagged = cannotBeFlagged(person, tested, alpha);
    const std::string limit = flagged.empty() ? "" : " " + flagged;
    if (*person.qValue <= alpha && *person.pHigh < *person.pLow)
        return decide(ForgettingVerdict::NotForgotten, inWords(kStillKnown, {probability(*person.qValue)}));
    if (*person.qValue <= alpha)
        return decide(ForgettingVerdict::OverForgotten, inWords(kFails, {probability(*person.qValue)}));
    if (before == nullptr)
        return decide(ForgettingVerdict::Inconclusive,
                      inWords(kNoOriginal, {probability(std::min(1.0, 2 * std::min(*person.pHigh, *person.pLow)))}) + limit);
    if (1 / static_cast<double>(before->references + 1) > alpha)
        return decide(ForgettingVerdict::Inconclusive,
                      "With " + comparedWith(before->references, person.images)
                          + " to compare with, this person can be neither flagged nor shown to be forgotten; "
                          + std::to_string(unseenNeeded(2 * static_cast<double>(tested), alpha)) + " would do.");
    if (*before->pHigh > alpha)
        return decide(ForgettingVerdict::Inconclusive, inWords(kNeverStoodOut, {probability(*before->pHigh)}) + limit);
    if (*person.pHigh > kOrdinary)
        return decide(ForgettingVerdict::Forgotten,
                      inWords(kForgotten, {probability(*before->pHigh), probability(*person.pHigh)}));
    decide(ForgettingVerdict::Inconclusive, inWords(kNotOrdinary, {probability(*person.pHigh)}) + limit);
}

} // namespace

std::vector<PersonFinding> rankForgetPeople(const AuditData &data, Stage stage,
                                            const std::map<PersonId, std::string> &pseudonyms, const JobContext &job)
{
    const PerSet<ImageMeasures> &measures = data.measures.at(stage);
    const ClassCentres centres(data.images.at(AuditSet::Validation), measures.at(AuditSet::Validation).loss);
    const auto forget = centredScores(data.forget(), measures.at(AuditSet::Forget).loss, centres);
    const auto unseen = centredScores(data.unseen(), measures.at(AuditSet::Unseen).loss, centres);
    const std::vector<PersonRank> ranks = rankPeople(forget, unseen, data.seed, job);

    std::vector<PersonFinding> people(ranks.size());
    std::vector<std::size_t> tested;
    std::vector<double> p;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        people[i].id = data.forget().ids[i];
        const auto pseudonym = pseudonyms.find(people[i].id);
        people[i].person = pseudonym == pseudonyms.end() ? std::string() : pseudonym->second;
        people[i].images = static_cast<std::int64_t>(forget[i].size());
        people[i].score = ranks[i].score;
        if (ranks[i].references == 0)
            continue;
        people[i].references = static_cast<std::int64_t>(ranks[i].references);
        people[i].pHigh = ranks[i].pHigh;
        people[i].pLow = ranks[i].pLow;
        tested.push_back(i);
        p.push_back(ranks[i].p());
    }
    const std::vector<double> q = benjaminiHochberg(p);
    for (std::size_t k = 0; k < tested.size(); ++k)
        people[tested[k]].qValue = q[k];
    return people;
}

void judgePeople(std::vector<PersonFinding> &unlearned, const std::vector<PersonFinding> *original, double alpha)
{
    const std::size_t tested = testedPeople(unlearned);
    for (PersonFinding &person : unlearned)
        judge(person, find(original, person.id), tested, alpha);
}

std::string peopleInWords(const std::vector<PersonFinding> &people)
{
    if (people.empty())
        return {};
    if (people.size() == 1)
        return "By itself this person is " + verdictInWords(people.front().verdict) + ". " + people.front().reason;
    std::string text;
    for (const ForgettingVerdict verdict : {ForgettingVerdict::NotForgotten, ForgettingVerdict::OverForgotten,
                                            ForgettingVerdict::Forgotten, ForgettingVerdict::Inconclusive}) {
        const std::string word(name(verdict));
        text += (text.empty() ? "" : ", ") + std::to_string(std::ranges::count(people, word, &PersonFinding::verdict)) + " "
            + verdictInWords(word);
    }
    return "By person: " + text + ".";
}

std::vector<std::string> whatSettlesPeople(const std::vector<PersonFinding> &people, double alpha)
{
    const bool isOpen = std::ranges::any_of(
        people, [](const PersonFinding &person) { return person.verdict == name(ForgettingVerdict::Inconclusive); });
    if (!isOpen)
        return {};
    const auto best = std::ranges::max_element(people, {}, &PersonFinding::references);
    const double least = 2 * static_cast<double>(testedPeople(people));
    if (best->references > 0 && least / static_cast<double>(best->references + 1) > alpha)
        return {"For a verdict on single people, " + std::to_string(unseenNeeded(least, alpha)) + " unseen people (now "
                + std::to_string(best->references) + " with enough images) would do."};
    return {"For a verdict on single people: more images of them, or an attack with reference models (RMIA), may show what the loss "
            "does not."};
}

std::string flaggingLimit(const std::vector<PersonFinding> &people, double alpha)
{
    const auto best = std::ranges::max_element(people, {}, &PersonFinding::references);
    return best == people.end() || best->references == 0 ? std::string() : cannotBeFlagged(*best, testedPeople(people), alpha);
}

} // namespace core::compute
