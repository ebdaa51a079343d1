import CaseModel

/// How the commands about cases are written.
extension Command {
    var caseGuide: Guide {
        switch self {
        case .caseRegister: registering
        case .caseSearch:
            Guide(
                "The cases you may see in which the words stand, on the case or in its notes.", ["WORDS"], .person,
                [.optional("limit", "N", "at most so many of each; 100 if not said")],
                notes: """
                    WORDS are beginnings of words, in quotation marks when there are several: "aagaard rampe". A text is
                    found when it holds them all. aa and å are one. What is looked for is kept in the log.
                    """)
        case .caseShow: Guide("Everything that is known of a case.", ["CASE"], .person)
        case .caseStep:
            Guide(
                "Sets the step of the cooperation; you are the one who decides.", ["CASE", words(Step.self)], .change,
                [
                    .needed("reason", "TEXT", "why"),
                    .repeated("sign", "SIGN", "what has been seen"), Self.notOurs,
                ], notes: "SIGN is one of: \(words(CooperationSign.self, joined: " ")).")
        case .caseAssign:
            Guide(
                "Decides who is to ring from now on; the promise stays as it was.", ["CASE", "PERSON"], .change,
                [.optional("reason", "TEXT", "why; needed when the complaint is about that person")],
                notes: Self.people)
        case .caseCause:
            Guide(
                "What set a complaint off, beside what it is about; what was said before stays readable.", ["CASE"],
                .change, [.repeated("cause", "CAUSE", Self.causes)])
        case .caseCorrect:
            Guide(
                "Puts right who the citizen is or where they are reached; what is not said stays. "
                    + "Of an open anonymous case it says whose it is.", ["CASE"], .change,
                [
                    .needed("how", "GROUND", words(CorrectionGround.self, joined: " ")),
                    .optional("name", "TEXT", "who it is"),
                    .optional("phone", "TEXT", "telephone; empty takes it away"),
                    .optional("email", "TEXT", "e-mail address; empty takes it away"),
                    .repeated("address", "LINE", "a line of the postal address, in place of all that stood there"),
                    .optional("cpr", "NUMBER", "civil registration number; it is never shown again"),
                ])
        case .caseForward:
            Guide(
                "It belongs to another authority and was sent there; the citizen is told.", ["CASE"], .change,
                [
                    .needed("authority", "NAME", "whose it is, as the citizen reads it"),
                    .needed("to", "TEXT", "where it was sent: address, mail or Digital Post"),
                    .needed("reason", "TEXT", "why it is theirs, as the citizen reads it"),
                    .repeated("point", "N", "only this point, counted from 1; the whole case if not said"),
                    .optional("sent", "MOMENT", "when it left; now if not said"),
                ])
        case .caseSame:
            Guide("The cases that are said to be the same citizen's, and those that may be.", ["CASE"], .person)
        case .caseJoin:
            Guide(
                "Says that cases are the same citizen's; all of them, or none.", ["CASE", "OTHER", "[OTHER…]"], .change,
                [.needed("reason", "TEXT", "how you know")],
                notes: "`case same CASE` lists those that are alike, and marks what came in the same days.")
        case .caseAcknowledge: Guide("I have it: the complaint that was handed to me.", ["HANDOVER"], .change)
        case .caseWithdraw:
            Guide(
                "The citizen has withdrawn the complaint in writing.", ["CASE"], .change,
                [
                    .needed("channel", "CHANNEL", "how it came: email, letter, digitalPost or publicForm"),
                    .needed("reference", "TEXT", "where the writing can be found"),
                ])
        case .caseFormal:
            Guide(
                "The citizen wants it answered in writing instead of a talk; that always wins.", ["CASE"], .change,
                [
                    .needed("channel", "CHANNEL", "how it was said"),
                    .optional("reference", "TEXT", "where it can be found; needed when it was said in writing"),
                    .flag("representative", "somebody who may speak for the citizen said it"),
                    .optional("recipient", "PERSON", "who takes it; the unit's leader if not said"),
                ], notes: Self.people)
        case .caseGive:
            Guide(
                "Gives what somebody has on the formal way to another; a leader does that.", ["CASE", "FROM", "TO"],
                .change, [.needed("reason", "TEXT", "why: ill, away, gone")], notes: Self.people)
        case .caseDied:
            Guide(
                "The citizen has died: the case ends, nobody rings and nothing is sent.", ["CASE"], .change,
                [.needed("source", "SOURCE", "how we know it: \(words(DeathSource.self))")])
        case .caseNotDead:
            Guide(
                "It was another who died: the case goes on where it stood.", ["CASE"], .change,
                [.needed("reason", "TEXT", "how it was found")])
        case .caseSetAside:
            Guide(
                "What came in writing is no complaint: nobody rings or answers, no figure counts it.", ["CASE"],
                .change,
                [
                    .needed("reason", "REASON", "what it is: \(words(NoComplaintReason.self))"),
                    .optional("words", "TEXT", "where it was sent, or what it is; needed with otherMatter and other"),
                ])
        case .caseTakeUp:
            Guide(
                "What was set aside is a complaint after all: promises count from when it came.", ["CASE"], .change,
                [.needed("reason", "TEXT", "how it was found")])
        case .caseJudge:
            Guide(
                "What a contact is, by somebody who has read it; the way it goes is reckoned anew.", ["CASE"], .change,
                [
                    .needed("kind", "KIND", words(ContactKind.self, joined: " ")),
                    .repeated("point", "POINT", "procedural:TEXT or substantive:TEXT; all of them"),
                    .repeated("about", "PERSON", "an employee it is about; all of them"),
                    .optional("unit", "UNIT", "whose it is; as it stands if not said"),
                    .optional("recipient", "PERSON", "who takes a formal part that arises; else the unit's leader"),
                    .optional(
                        "after-judgement", "N",
                        "it takes the place of a colleague's, which you have read: how many there are by case show"),
                    .optional("unsuitable", "GROUND", "why a talk is difficult: manyPoints, language, talkDifficult …"),
                    .optional("unsuitable-reason", "TEXT", "why, in your words"), Self.notOurs,
                    .repeated("offer", "OFFER", words(SupportOffer.self, joined: " ")),
                ], notes: Self.people)
        case .caseMove:
            Guide(
                "Gives every open case of a unit that you may judge to another, as when the unit closes; all else stays as it is.",
                [],
                .person,
                [
                    .needed("from", "UNIT", "whose they are"), .needed("to", "UNIT", "whose they are to be"),
                    .flag("dry-run", "say which, move none"),
                ],
                notes: """
                    Case by case: each is told of, with why not where it is refused. Once more moves what is left. Each is a look in its
                    log, and stands in its history as judged. Promises stay as they were given.
                    """)
        case .caseReplySent:
            Guide(
                "The formal written answer has left the house.", ["CASE"], .change,
                [.needed("reference", "TEXT", "where it can be found")])
        default:
            Guide(
                "The cases you may see, newest first.", [], .person,
                [
                    .flag("mine", "those you are to ring about or have been handed"),
                    .flag("unit", "those of your unit"),
                    .flag("all", "all you may see; so it is when nothing is said"),
                    .flag("closed", "also closed ones"), .optional("limit", "N", "at most so many; 100 if not said"),
                ])
        }
    }

    /// For whatever is worded by us and may name an illness (R-101).
    static let notOurs = Guide.Option.flag(
        "not-ours", "a diagnosis in it is the citizen's own word, or of somebody who may set one")

    /// For an hour at which nobody is at work, or of which a letter may come too late (R-044).
    static let wishedHour = Guide.Option.flag(
        "wished", "the citizen wants that hour all the same, or knows of it in time")

    private static let causes =
        "what set it off, the weightiest first: " + ComplaintCause.allCases.map(\.rawValue).joined(separator: " ")

    private var registering: Guide {
        Guide(
            "Takes in a complaint, a worry or a preventive contact.", [], .change,
            [
                .needed("unit", "UNIT", "which unit it concerns, by name or id"),
                .needed("summary", "TEXT", "what it is about, in a sentence"),
                .needed("channel", "CHANNEL", words(Channel.self, joined: " ")),
                .optional("kind", "KIND", "\(words(ContactKind.self, joined: " ")); complaint if not said"),
                .repeated(
                    "point", "KIND:TEXT",
                    "one thing complained of; KIND is procedural (formalitet) or substantive (realitet)"),
                .optional("received", "MOMENT", "when it came, 2026-11-23T07:55; now if not said"),
                .optional("name", "TEXT", "who it is; anonymous if not said"),
                .optional("phone", "TEXT", "telephone; needed with --name where the wish is a call"),
                .optional("email", "TEXT", "e-mail address"),
                .repeated("address", "LINE", "a line of the postal address"),
                .optional("cpr", "NUMBER", "civil registration number"),
                .flag("verified", "the contact details are known to be this person's own"),
                .optional("wish", "WISH", "call or formal; call if not said"),
                .repeated("about", "PERSON", "an employee it is about"),
                .optional("assigned", "PERSON", "who is to ring"),
                .optional("recipient", "PERSON", "who takes the formal part; else the unit's leader"),
                .optional("unsuitable", "GROUND", "why a talk is difficult: manyPoints, language, talkDifficult …"),
                .optional("unsuitable-reason", "TEXT", "why, in your words"), Self.notOurs,
                .repeated("offer", "OFFER", words(SupportOffer.self, joined: " ")),
                .repeated("cause", "CAUSE", Self.causes),
                .flag("written", "it came in writing, by mayorsOffice, socialMedia or otherUnit"),
                .flag("history", "long past: no letters, no clocks"),
            ], notes: Self.people)
    }
}
