// The sentences, by id.
#include "indicators/why.h"

#include <algorithm>

namespace bandstand {
namespace {

struct Why {
  std::string_view id;
  std::string_view words;
};

constexpr Why table[] = {
    // clang-format off
{"contacts", "Every contact is someone worried about a child. The number shows how busy the front door is, and a sudden change needs explaining."},
{"contacts-closed-logged", "Contacts that go no further still take time to weigh up. A high share may mean that partners need advice rather than a referral form, or that the threshold is not understood."},
{"closed-logged-active-caf", "A child who already has early help and is the subject of a new worry may be getting too little of it. Closing such a contact without a word to the early help worker is a missed chance."},
{"contacts-active-early-help", "It shows whether worries reach the council about children whom other services are already helping, and so whether that help is enough."},
{"referral-nfa", "Each of these referrals was looked into and closed. Many of them can mean wasted effort and anxious families, very few can mean that doubtful cases are turned away earlier."},
{"referrals", "Referrals are the work the council has accepted to look at. They drive the need for social workers weeks and months later."},
{"referrals-rate", "Counting referrals for each 10,000 children lets the council compare itself with places of another size."},
{"conversion-contact-referral", "It shows how many worries turn out to need a social worker. A change may come from families' needs, from partners' habits or from how the threshold is applied."},
{"referrals-for-assessment", "These are the children for whom an assessment was begun, and so the work that is coming to the assessment teams."},
{"conversion-referral-assessment", "If most referrals lead to an assessment, the right children are being referred. A rise can also mean that staff are becoming more cautious."},
{"referrals-by-source", "It shows which partners contact the council, and what becomes of their worries. Partners whose contacts seldom go further may need support."},
{"referral-reasons", "Knowing what brings children to the council, such as domestic abuse or neglect, tells members which services might prevent it."},
{"early-help-opened", "Help given early can keep a worry from becoming a crisis. The number shows whether families are being reached before a social worker is needed."},
{"early-help-by-agency", "Early help is everyone's task. The table shows which partners are leading assessments and which are not."},
{"step-down", "Families who leave a protection plan can slip back without support. Stepping down to early help is a way of making the change last."},
{"ia-7", "The first assessment decides whether a child is safe. Delay leaves a child at risk and a family in doubt."},
{"ia-10", "The first assessment decides whether a child is safe. Delay leaves a child at risk and a family in doubt."},
{"ca-35", "A core assessment looks at everything a child needs. Until it is finished the right help cannot be planned."},
{"assessment-45", "Families wait for a decision while they are being assessed. The national limit of 45 working days keeps that wait from drifting."},
{"assessment-45-by-outcome", "It shows whether the children who turn out to need most are assessed as promptly as the others."},
{"assessment-to-service", "Many assessments that lead to nothing mean that families are being put through them without need, or that the help they need is not there."},
{"assessments-started", "It shows the work flowing into the assessment teams, and so whether they are likely to keep to their time limits."},
{"s47-rate-of-referrals", "A section 47 enquiry is made when a child may be suffering significant harm. A change in the share shows a change in risk, or in how risk is judged."},
{"s47-rate", "Counting these enquiries for each 10,000 children shows how often the council looks into possible serious harm, beside places of another size."},
{"icpc-number", "An initial conference brings everyone together to decide whether a child needs a protection plan. The number shows how many children reach that point."},
{"icpc-15", "A conference decides how a child will be kept safe. Until it is held there is no agreed plan, which is why it must follow within 15 working days."},
{"icpc-attendance", "Decisions about children are better when the children themselves are heard."},
{"cpp-review", "A review checks whether the plan is making the child safer. A late review can leave a child on a plan that does not work."},
{"cpp-review-not-overdue", "It shows whether any child on a plan is now waiting longer than allowed for someone to check that the plan works."},
{"cpp-review-attendance", "Decisions about children are better when the children themselves are heard, and reviews are held often enough to make it possible."},
{"cp-visits", "A child on a protection plan must be seen. Visits in time are the surest sign that someone knows how the child is today."},
{"cpp-allocated", "Every child on a protection plan needs a qualified social worker of their own. Anything below all of them needs an explanation."},
{"lac-review", "A review asks whether a child in care is in the right place with the right plan. A late one delays every decision that depends on it."},
{"lac-review-not-overdue", "It shows whether any child in care is now waiting longer than allowed for their plan to be looked at again."},
{"lac-review-attendance", "Children in care have a right to be part of decisions about their lives."},
{"lac-visits", "The council is the parent of a child in care. Visiting in time is how it knows that the child is well and is heard."},
{"lac-allocated", "Every child in care needs a qualified social worker of their own. Anything below all of them needs an explanation."},
{"iha-20", "Many children come into care with health needs that nobody has met. The first assessment finds them, and only helps if it happens soon."},
{"lac-health", "The council must see to the health of the children in its care, as any parent would."},
{"lac-dental", "Children in care have often missed the dentist. A check every year is what any parent would arrange."},
{"care-applications", "Each application asks a court to share or take over the care of a child. The number affects families deeply, and the council's legal and placement costs too."},
{"lac-legal-status", "It shows how many children are in care by agreement with their parents and how many by an order of a court. Long stays by agreement alone need watching."},
{"re-referral", "A child who comes back within a year may have been closed too soon, or not been given the right help the first time."},
{"cin-number", "These are the children who get help from a social worker at home. The number shows how much of the council's work is done before protection or care is needed."},
{"cpp-number", "Each of these children was found to be at risk of significant harm. Members should know how many there are and why the number changes."},
{"cpp-rate", "Counting protection plans for each 10,000 children lets the council compare itself with places of another size."},
{"cpp-second-ever", "A child who needs a plan again was not made safe for good the first time. A rate far below others can also mean that children are not being put on plans who should be."},
{"cpp-second-2y", "A second plan so soon after the first suggests that the first ended before the family had changed."},
{"cpp-2y-ceased", "A plan should make a child safe within months. One that lasts two years has often let things drift."},
{"cpp-2y-current", "These children have been at risk for two years or more. Members may want to know what is being done for each of them."},
{"lac-number", "The council is the parent of these children. Their number drives its largest and least predictable costs."},
{"lac-rate", "Counting children in care for each 10,000 children lets the council compare itself with places of another size."},
{"lac-placements-3", "Each move costs a child a home, and often a school and friends. Three or more in a year is a sign that the right home has not been found."},
{"lac-stability-2y", "Children do better when they stay with the same carers. It shows how many of those long in care have had that."},
{"lac-20-miles", "A child placed far away loses touch with family, school and friends, and is harder for the social worker to visit."},
{"exit-adoption", "Adoption gives a child a family for life. The share shows how often leaving care leads there."},
{"exit-residence-order", "An order for a child to live with relatives or friends gives a settled home without long-term care by the council."},
{"exit-sgo", "Special guardianship gives a child a settled home until adulthood, most often with relatives."},
{"exit-home", "Going home is the best ending when it is safe. It needs watching with the number of children who come back into care."},
{"adopted-12m", "Waiting is hard on young children and makes adoption less likely. A year from the decision is long enough to find a family for most."},
{"cl-accommodation", "A safe and settled home is what a young person leaving care needs before anything else can go well."},
{"cl-eet", "Work, training or study gives a young person leaving care a start in life. A parent would want no less."},
{"cl-neet", "Young people leaving care who neither work nor study are at greater risk of poverty and ill health. The council still has duties to them."},
{"caseload-readings", "A social worker with too many cases cannot know every child well. It shows how evenly the work is shared."},
{"caseload-over", "Workers above their recommended maximum have less time for each child, and are more likely to leave."},
{"agency-rate", "Agency workers cost more and often move on. Children then have to tell their story again to someone new."},
{"vacancy-rate", "Every empty post is work for somebody else, or work not done."},
{"turnover-rate", "When social workers leave, children lose someone they trust, and the council pays to find and train another."},
{"average-caseload", "It shows in one number how much each full-time social worker has to do, and can be compared with other councils."},
{"sickness", "Days lost to sickness fall on colleagues and on children. A rising rate can be an early sign of too much pressure."},
{"workforce-composition", "It shows who does the work: how many managers, social workers and others, and how many are newly qualified."},
{"tracker", "It names the work that is about to be late while there is still time to finish it."},
{"rank-neighbours", "It shows in one number how the council stands among the councils most like it."},
{"neighbour-chart", "Comparing with councils of similar areas is fairer than comparing with all of England."},
{"quartile-band", "It shows at a glance whether the council is among the best or the weakest quarter of all authorities."},
{"checklist", "Nine questions help members decide whether an indicator needs a closer look, and say plainly where nobody knows."},
{"action-plan", "It shows whether what was promised has been done, and what is late."},
    // clang-format on
};

}  // namespace

std::string_view why_it_matters(std::string_view id) {
  const auto* found = std::find_if(std::begin(table), std::end(table),
                                   [id](const Why& why) { return why.id == id; });
  return found == std::end(table) ? std::string_view() : found->words;
}

}  // namespace bandstand
