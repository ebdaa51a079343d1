/// How we stand to the criticism, as the written answer says it plainly. Source: 000 §Vær klar og præcis.
package enum ReplyStance: String, Codable, Hashable, CaseIterable, Sendable {
    /// The criticism is right: we regret the errors and put them right.
    case agreed
    /// Some of it is.
    case partlyAgreed
    /// We see it otherwise, and the letter says so.
    case disagreed

    /// Whether an error of ours is regretted, and it must be said what is done about it.
    package var regrets: Bool {
        switch self {
        case .agreed, .partlyAgreed: true
        case .disagreed: false
        }
    }
}

/// *Klagevejledning*: to whom a decision can be complained about, how, and by when.
///
/// Source: forvaltningsloven §§ 25–26.
package struct AppealGuidance: Codable, Hashable, Sendable {
    /// Which decision it is about, in a line.
    package let decision: String
    /// Whether it can be complained about at all; where not, nothing more is needed.
    package let canBeAppealed: Bool
    /// To whom: the appeal body's name. Needed when it can.
    package let appealTo: String?
    /// How: what is sent where, in the words of the letter.
    package let how: String?
    /// The last day; absent when the law sets none.
    package let lastDay: CivilDay?

    package init(
        decision: String, canBeAppealed: Bool, appealTo: String? = nil, how: String? = nil, lastDay: CivilDay? = nil
    ) {
        self.decision = decision
        self.canBeAppealed = canBeAppealed
        self.appealTo = appealTo
        self.how = how
        self.lastDay = lastDay
    }
}

extension [AppealGuidance] {
    /// The first of the last days to complain; `nil` where none of the decisions has one. An answer that names it is posted before
    /// that day.
    package var firstLastDay: CivilDay? { filter(\.canBeAppealed).compactMap(\.lastDay).min() }
}

/// The assured answer is to leave as a letter of ours. Owner: Intake. Its words are fetched by `ReadReplyWords`;
/// `letter-sent` of the kind `formalReply` about the case says that it has left.
package struct ReplyToSend: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.intake.reply-to-send.v1")
    package let `case`: CaseID
    /// The version that both have assured.
    package let version: Int
    /// Who has it sent.
    package let by: PersonID
    /// Who wrote it, and signs beside the unit; absent from an older release.
    package let author: PersonID?

    package init(case: CaseID, version: Int, by: PersonID, author: PersonID? = nil) {
        self.case = `case`
        self.version = version
        self.by = by
        self.author = author
    }
}

/// `intake.reply-words`: what the formal reply says. Asked by Notifier, just before it writes the letter; audited.
package struct ReadReplyWords: ServiceCommand {
    package static let method = "intake.reply-words"
    package let `case`: CaseID
    package let version: Int

    package init(case: CaseID, version: Int) {
        self.case = `case`
        self.version = version
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let version: Int
        /// When the complaint reached us.
        package let received: Timestamp
        /// The assured text, verbatim.
        package let text: String
        package let stance: ReplyStance
        /// What is done to put the errors right; there whenever the stance regrets.
        package let remedy: String?
        /// One for each decision that the answer touches; empty when it touches none.
        package let guidance: [AppealGuidance]
        /// Who wrote it, and signs.
        package let author: PersonID
        /// Whether it still waits for this letter.
        package let isDue: Bool
        /// What the citizen told us, with which the letter begins; absent when nobody has written it.
        package let heard: String?
        /// Whether the letter still says the truth, told or not: asked for a copy of one that did not arrive. Absent from an
        /// older release.
        package let holds: Bool?

        package init(
            case: CaseID, version: Int, received: Timestamp, text: String, stance: ReplyStance, remedy: String?,
            guidance: [AppealGuidance], author: PersonID, isDue: Bool, heard: String? = nil, holds: Bool? = nil
        ) {
            self.heard = heard
            self.holds = holds
            self.case = `case`
            self.version = version
            self.received = received
            self.text = text
            self.stance = stance
            self.remedy = remedy
            self.guidance = guidance
            self.author = author
            self.isDue = isDue
        }
    }
}

/// `intake.ground-reply`: how the answer stands to the criticism, and the guidance that goes with it.
///
/// Takes the place of what was written before; not once it is on its way.
package struct GroundReply: ServiceCommand {
    package static let method = "intake.ground-reply"
    package static let mostGuidances = 5
    package let `case`: CaseID
    package let stance: ReplyStance
    package let remedy: String?
    package let guidance: [AppealGuidance]
    /// What the citizen told us, as we understood it; absent while it is not written, and from an older release.
    package let heard: HeardComplaint?
    /// Who follows up what is regretted, and by when.
    package let followUp: ReplyFollowUp?

    package init(
        case: CaseID, stance: ReplyStance, remedy: String?, guidance: [AppealGuidance], heard: HeardComplaint? = nil,
        followUp: ReplyFollowUp? = nil
    ) {
        self.heard = heard
        self.followUp = followUp
        self.case = `case`
        self.stance = stance
        self.remedy = remedy
        self.guidance = guidance
    }

    package typealias Reply = CaseReceipt
}

/// `intake.send-reply`: what both have assured leaves as a letter of ours.
package struct SendReply: ServiceCommand {
    package static let method = "intake.send-reply"
    package let `case`: CaseID
    /// The version that was read; another one than lies there is refused.
    package let version: Int

    package init(case: CaseID, version: Int) {
        self.case = `case`
        self.version = version
    }

    package typealias Reply = CaseReceipt
}

/// What of the written answer is settled beside its text.
package struct ReplyGrounds: Codable, Hashable, Sendable {
    package let stance: ReplyStance
    package let remedy: String?
    package let guidance: [AppealGuidance]
    package let heard: HeardComplaint?
    package let followUp: ReplyFollowUp?
    /// Absent while the follow-up is not done.
    package let followedUp: FollowedUp?

    package init(
        stance: ReplyStance, remedy: String?, guidance: [AppealGuidance], heard: HeardComplaint? = nil,
        followUp: ReplyFollowUp? = nil, followedUp: FollowedUp? = nil
    ) {
        self.heard = heard
        self.followUp = followUp
        self.followedUp = followedUp
        self.stance = stance
        self.remedy = remedy
        self.guidance = guidance
    }
}
