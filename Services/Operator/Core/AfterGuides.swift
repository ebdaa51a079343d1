import CaseModel

/// *Efter konflikten* at the command line: meetings looked back upon, mediation, reparation, how one was met.
extension Command {
    var afterGuide: Guide {
        switch self {
        case .afterMeeting:
            Guide(
                "A meeting with the citizen is looked back upon: what was explained, and whom they can turn to.",
                ["CASE"],
                .change,
                [
                    .needed("held-at", "MOMENT", "when it was held"),
                    .needed("explained", "TEXT", "how the course was explained to the citizen"),
                    .needed("contact", "PERSON", "whom the citizen can turn to from now on"),
                    .repeated("answer", "QUESTION|VERDICT|NOTE", "one of the questions after a meeting"),
                ],
                notes: """
                    QUESTION: \(words(MeetingQuestion.self, joined: " "))
                    VERDICT: \(words(Hindsight.self, joined: " ")); NOTE may be left out.

                    \(Self.people)
                    """)
        case .mediationOffer:
            Guide(
                "The citizen is offered a meeting with a neutral third; a letter goes unless it has been said.",
                ["CASE"],
                .change,
                [
                    .needed("ground", "GROUND", words(MediationGround.self, joined: " ")),
                    .flag("oral", "it has been said to the citizen, and no letter goes"),
                ])
        case .mediationAnswer:
            Guide("The citizen has said yes or no; nothing follows from a no.", ["MEDIATION", "yes|no"], .change)
        case .mediationMediatorDeclined:
            Guide(
                "Whoever was asked to mediate has said no: the citizen's yes stands, and another is to be asked.",
                ["MEDIATION"], .change, [.needed("mediator", "TEXT", "who has said no, by name and place")])
        case .mediationHeld:
            Guide(
                "The meeting was held.", ["MEDIATION"], .change,
                [
                    .needed("held-at", "MOMENT", "when"),
                    .needed("mediator", "TEXT", "who mediated, from outside the case"),
                    .optional("colleague", "PERSON", "the mediator, when it was one of ours"),
                    .flag("free-of-case-work", "nothing of the case was handled or decided; needed"),
                    .flag("agreed", "they came to an understanding"),
                    .optional("plan", "TEXT", "how it is followed up; needed when they did"),
                    .optional("follow-up", "DAY", "by which day; needed when they did"),
                ], notes: Self.people)
        case .mediationFollowedUp:
            Guide(
                "The understanding has been followed up.", ["MEDIATION"], .change,
                [.needed("said", "TEXT", "what was done")])
        case .reparationPropose:
            Guide(
                "It is proposed to make good what the citizen has lost.", ["CASE"], .change,
                [
                    .needed("ground", "GROUND", words(ReparationGround.self, joined: " ")),
                    .needed("loss", "LOSS", words(LossKind.self, joined: " ")),
                    .flag("clearly-established", "that our handling caused it can be clearly established"),
                    .needed("basis", "TEXT", "the law and paragraph it rests on, other than the complaint"),
                    .needed("acknowledged", "TEXT", "what we acknowledge, and how we see it ourselves"),
                    .optional("back-to", "DAY", "from when help reaches back"),
                ])
        case .reparationDecide:
            Guide(
                "The leader decides about a reparation. The citizen hears of it by letter, or has been told.",
                ["REPARATION", "yes|no"], .change,
                [
                    .needed("reason", "TEXT", "why, for the case"),
                    .optional("letter", "TEXT", "what the letter says, the reasons included"),
                    .optional("appeal", "TEXT", "how one complains of it; needed in a letter that says no"),
                    .optional("told-on", "DAY", "the day it was said to the citizen, when no letter goes"),
                    .optional("giver", "PERSON", "who gives it: whoever has the case, or a leader; needed with yes"),
                    .optional("give-by", "DAY", "the last day for that; needed with yes"),
                ], notes: Self.people)
        case .reparationGiven:
            Guide(
                "What was granted has been given.", ["REPARATION"], .change,
                [.needed("on", "DAY", "the day it was given")])
        case .afterMet:
            Guide(
                "What the citizen answered when one of us asked how they were met.", ["CASE"], .change,
                [.repeated("answer", "QUESTION|ANSWER", "one of the three questions")],
                notes: """
                    QUESTION: \(words(ExperienceQuestion.self, joined: " "))
                    ANSWER: \(words(ExperienceAnswer.self, joined: " "))
                    """)
        default:
            Guide("What was done about a case after the conflict.", ["CASE"], .person)
        }
    }
}
