// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/metrics/people.h"

#include "core/compute/attack/person_level.h"
#include "core/compute/metrics/words.h"
#include "core/compute/stats/two_sample.h"
#include "core/domain/names.h"

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

std::size_t unseenNeeded(std::size_t people, double alpha)
{
    return static_cast<std::size_t>(std::ceil(2 * static_cast<double>(people) / alpha - 1 - 1e-9));
}

const PersonFinding *find(const std::vector<PersonFinding> *people, PersonId id)
{
    if (people == nullptr)
        return nullptr;
    const auto it = std::ranges::find(*people, id, &PersonFinding::id);
    return it == people->end() || !it->pHigh ? nullptr : &*it;
}

void judge(PersonFinding &person, const PersonFinding *before, const std::string &limit, double alpha)
{
    const auto decide = [&](ForgettingVerdict verdict, const std::string &reason) {
        person.verdict = std::string(name(verdict));
        person.reason = reason;
    };
    if (!person.pHigh)
        return decide(ForgettingVerdict::Inconclusive, "No unseen person has enough images to compare with.");
    if (*person.qValue <= alpha && *person.pHigh < *person.pLow)
        return decide(ForgettingVerdict::NotForgotten,
                      "The model still knows these images better than those of people it never saw (q = "
                          + probability(*person.qValue) + ").");
    if (*person.qValue <= alpha)
        return decide(ForgettingVerdict::OverForgotten,
                      "The model fails on these images more than on those of people it never saw, which itself gives the "
                      "person away (q = " + probability(*person.qValue) + ").");
    if (before == nullptr)
        return decide(ForgettingVerdict::Inconclusive,
                      "Nothing stands out now, but without the original model nobody can say that it did before.");
    if (*before->pHigh > alpha)
        return decide(ForgettingVerdict::Inconclusive,
                      "This person did not stand out in the original model either (p = " + probability(*before->pHigh)
                          + "), so that the comparison cannot show that anything was forgotten."
                          + (limit.empty() ? "" : " " + limit));
    if (*person.pHigh > kOrdinary)
        return decide(ForgettingVerdict::Forgotten,
                      "This person stood out in the original model (p = " + probability(*before->pHigh)
                          + ") and is now like people it never saw (p = " + probability(*person.pHigh) + ").");
    decide(ForgettingVerdict::Inconclusive,
           "This person stands out less than in the original model, but is not yet ordinary (p = "
               + probability(*person.pHigh) + ", more than 0.2 would be)." + (limit.empty() ? "" : " " + limit));
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

void judgePeople(std::vector<PersonFinding> &unlearned, const std::vector<PersonFinding> *original,
                 std::size_t unseenPeople, double alpha)
{
    const std::string limit = flaggingLimit(unlearned.size(), unseenPeople, alpha);
    for (PersonFinding &person : unlearned)
        judge(person, find(original, person.id), limit, alpha);
}

std::string flaggingLimit(std::size_t people, std::size_t unseenPeople, double alpha)
{
    if (people == 0 || 2 * static_cast<double>(people) / (static_cast<double>(unseenPeople) + 1) <= alpha)
        return {};
    return "With " + counted(unseenPeople, "unseen person", "unseen people") + " no single one of "
        + counted(people, "requested person", "requested people") + " can be flagged on their own; "
        + std::to_string(unseenNeeded(people, alpha)) + " unseen people would do.";
}

} // namespace core::compute
