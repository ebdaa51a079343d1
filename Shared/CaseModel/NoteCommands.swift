/// `callback.record`: I have spoken with the citizen (or given up), this is the note, and this is how it ended.
///
/// Stops the clock of the call that is owed, as of `spokenAt`. A conversation without a note cannot be filed.
package struct RecordConversation: ServiceCommand {
    package static let method = "callback.record"
    package let `case`: CaseID
    /// When the citizen was reached; absent means now.
    package let spokenAt: Timestamp?
    package let note: NoteDraft
    package let outcome: Outcome
    /// Required when it is solved.
    package let consent: Consent?
    /// Who takes it over; required when it goes on formally.
    package let recipient: PersonID?
    /// When the next talk is, as agreed with the citizen; otherwise the unit's policy says it.
    package let nextTalkAt: Timestamp?
    /// Whether that talk is a call or a meeting; absent means a call.
    package let nextTalkForm: TalkForm?
    /// Where that meeting is; needed for a meeting at an agreed hour, as `Appoint.place`.
    package let nextTalkPlace: String?
    /// As `Appoint.isWished`, of the next talk.
    package let nextTalkIsWished: Bool?
    /// A standing meeting comes again after so many days; absent when it is once.
    package let everyDays: Int?
    /// Whom I spoke with, and how I knew; required unless nobody was reached.
    package let recognised: Recognition?
    /// How I went about it, of what the page asks; kept beside the note. Absent where nobody was asked.
    package let ticks: [TalkTick]?
    /// The citizen's other cases that the talk was about too, at most `mostAlso`: each gets a note of its own with the same words
    /// and ends alike; what was agreed stands in this case alone. Absent when there are none.
    package let also: [CaseID]?
    /// The citizen knows that the talk was held instead of one whose agreed hour lies ahead; absent: that hour stands, and the talk
    /// is refused where it would end it.
    package let insteadOfAgreed: Bool?
    /// How many talks' notes lay in the case when this one was begun: refused where there are more, so that nobody files beside a
    /// colleague unseen. Absent asks for nothing of the kind.
    package let talksSeen: Int?

    /// As many as one citizen's joined cases are shown (`ListSameCitizen`).
    package static let mostAlso = ListSameCitizen.mostJoined

    package init(
        case: CaseID, spokenAt: Timestamp? = nil, note: NoteDraft, outcome: Outcome, consent: Consent? = nil,
        recipient: PersonID? = nil, nextTalkAt: Timestamp? = nil, nextTalkForm: TalkForm? = nil, everyDays: Int? = nil,
        nextTalkPlace: String? = nil, nextTalkIsWished: Bool? = nil, recognised: Recognition? = nil,
        ticks: [TalkTick]? = nil, also: [CaseID]? = nil, insteadOfAgreed: Bool? = nil, talksSeen: Int? = nil
    ) {
        self.insteadOfAgreed = insteadOfAgreed
        self.talksSeen = talksSeen
        self.also = also
        self.nextTalkIsWished = nextTalkIsWished
        self.nextTalkPlace = nextTalkPlace
        self.ticks = ticks
        self.recognised = recognised
        self.nextTalkForm = nextTalkForm
        self.everyDays = everyDays
        self.case = `case`
        self.spokenAt = spokenAt
        self.note = note
        self.outcome = outcome
        self.consent = consent
        self.recipient = recipient
        self.nextTalkAt = nextTalkAt
    }

    package typealias Reply = FiledNote
}

/// `callback.correct`: the note said something wrong or too little; this is its new version. The old one stays.
package struct CorrectNote: ServiceCommand {
    package static let method = "callback.correct"
    package let note: NoteID
    /// The whole new version.
    package let draft: NoteDraft
    /// The citizen's consent to this version; consent to an earlier one does not pass over by itself.
    package let consent: Consent?
    /// The version it was written from: refused when a newer one lies filed, so that nobody's words are written over unseen.
    /// Absent asks for nothing of the kind.
    package let version: Int?

    package init(note: NoteID, draft: NoteDraft, consent: Consent? = nil, version: Int? = nil) {
        self.version = version
        self.note = note
        self.draft = draft
        self.consent = consent
    }

    package typealias Reply = FiledNote
}

/// Which version of which note lies filed now, and the events that say so.
package struct FiledNote: Codable, Hashable, Sendable {
    package let note: NoteID
    package let version: Int
    package let published: [Published]
    /// The other cases that did not take the talk, each with why; absent when all of them did.
    package let refused: [CaseRefused]?

    package init(note: NoteID, version: Int, published: [Published], refused: [CaseRefused]? = nil) {
        self.refused = refused
        self.note = note
        self.version = version
        self.published = published
    }
}

/// What a journal note holds; every word of it goes to the citizen, so nothing internal belongs here.
package struct NoteDraft: Codable, Hashable, Sendable {
    /// The conversation, in plain words.
    package var text: String
    /// What was agreed; may be empty.
    package let agreements: [Agreement]
    /// What was explained to the citizen, and what was advised.
    package let explained: String?
    /// How the citizen put the matter.
    package let citizensWords: String?
    /// What cannot be met, as it was said; absent when there was nothing, and in what an older release filed.
    package let unmet: String?
    /// The errors of ours that we stand by. What is still under review stays outside the note, in its review.
    package let ownErrors: String?
    /// What is done so that they do not happen again.
    package let prevention: String?

    package init(
        text: String, agreements: [Agreement] = [], explained: String? = nil, citizensWords: String? = nil,
        unmet: String? = nil, ownErrors: String? = nil, prevention: String? = nil
    ) {
        self.unmet = unmet
        self.ownErrors = ownErrors
        self.prevention = prevention
        self.text = text
        self.agreements = agreements
        self.explained = explained
        self.citizensWords = citizensWords
    }
}

/// Something agreed in the conversation: what, who has the ball, by when.
package struct Agreement: Codable, Hashable, Sendable {
    package let what: String
    package let ball: BallHolder
    /// Who of ours, when it is ours.
    package let person: PersonID?
    /// At the latest on this day.
    package let by: CivilDay?

    package init(what: String, ball: BallHolder, person: PersonID? = nil, by: CivilDay? = nil) {
        self.what = what
        self.ball = ball
        self.person = person
        self.by = by
    }
}

/// Whose turn it is.
package enum BallHolder: String, Codable, Hashable, CaseIterable, Sendable {
    case citizen, municipality
}

/// Whether the citizen agreed to and understood that the case ends here, in the citizen's own words.
package struct Consent: Codable, Hashable, Sendable {
    package let hasAgreed: Bool
    package let words: String

    package init(hasAgreed: Bool, words: String) {
        self.hasAgreed = hasAgreed
        self.words = words
    }
}

/// `callback.note`: one version of a note, verbatim. For the copy to the citizen and for colleagues; audited.
package struct ReadNote: ServiceCommand {
    package static let method = "callback.note"
    package let note: NoteID
    /// Absent for the newest; an older Callback knows no such question.
    package let version: Int?

    package init(note: NoteID, version: Int?) {
        self.note = note
        self.version = version
    }

    /// The version as it was filed; it never changes.
    package struct Reply: Codable, Hashable, Sendable {
        package let row: NoteRow
        package let draft: NoteDraft
        package let consent: Consent?
        /// The code that answers this version, drawn for the one letter it is fetched for; colleagues are given none.
        package let answerCode: AnswerCode?
        /// How whoever held the talk went about it, as they ticked it; given to them and to nobody else.
        package let ticks: [TalkTick]?
        /// The next talk or meeting that was agreed on in the talk, as it stands now; given to Notifier for the citizen's copy.
        /// Absent where none lies ahead, and from an older release.
        package let nextTalk: NextTalk?
        /// Whether the talk that was agreed on does not come, neither then nor at another hour; absent where it may, and from an
        /// older release.
        package let isNextTalkOff: Bool?

        package init(
            row: NoteRow, draft: NoteDraft, consent: Consent?, answerCode: AnswerCode? = nil, ticks: [TalkTick]? = nil,
            nextTalk: NextTalk? = nil, isNextTalkOff: Bool? = nil
        ) {
            self.isNextTalkOff = isNextTalkOff
            self.nextTalk = nextTalk
            self.ticks = ticks
            self.row = row
            self.draft = draft
            self.consent = consent
            self.answerCode = answerCode
        }
    }
}

/// One version of a note, without its words.
package struct NoteRow: Codable, Hashable, Sendable {
    package let `case`: CaseID
    /// Which promise the talk kept; absent for a talk that nobody owed.
    package let callback: CallbackID?
    package let note: NoteID
    package let version: Int
    package let by: PersonID
    package let spokenAt: Timestamp
    package let filedAt: Timestamp
    /// How it ended; absent for a talk that nobody owed, which ends nothing.
    package let outcome: Outcome?
    package let hasConsent: Bool
    /// Whom it was spoken with; absent when nobody was reached, and in what an older release filed.
    package let recognised: Recognition?

    package init(
        case: CaseID, callback: CallbackID?, note: NoteID, version: Int, by: PersonID, spokenAt: Timestamp,
        filedAt: Timestamp, outcome: Outcome?, hasConsent: Bool, recognised: Recognition? = nil
    ) {
        self.recognised = recognised
        self.case = `case`
        self.callback = callback
        self.note = note
        self.version = version
        self.by = by
        self.spokenAt = spokenAt
        self.filedAt = filedAt
        self.outcome = outcome
        self.hasConsent = hasConsent
    }
}
