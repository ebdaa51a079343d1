/// How an objection to a note came out: whether the citizen was right that something in it is wrong or missing.
package enum ObjectionOutcome: String, Codable, Hashable, CaseIterable, Sendable {
    /// *Medhold*: everything the citizen pointed out is put right.
    case upheld
    /// *Delvist medhold*: some of it is, and the answer says what is not and why.
    case partlyUpheld
    /// The note stands as it is, and the answer says why. The citizen's own words stay with the case.
    case notUpheld

    /// Whether something in the note is put right, so that an addition to it is needed.
    package var corrects: Bool {
        switch self {
        case .upheld, .partlyUpheld: true
        case .notUpheld: false
        }
    }
}

/// `callback.answer-objection`: this is how the objection came out, in words to the citizen, who gets them as a letter.
///
/// Whether it was talked over first or is answered in writing alone; then it also stops the clock of the call that was to
/// answer it. An objection is judged once. Errors are put right by an addition: the note becomes a new version, which ends
/// with it, and nothing that was filed is changed.
package struct AnswerObjection: ServiceCommand {
    package static let method = "callback.answer-objection"
    package let `case`: CaseID
    package let objection: ObjectionID
    package let outcome: ObjectionOutcome
    /// Why it came out so, in words to the citizen.
    package let reason: String
    /// What is added to the note; required when something is put right, and refused when nothing is.
    package let addition: String?

    package init(
        case: CaseID, objection: ObjectionID, outcome: ObjectionOutcome, reason: String, addition: String? = nil
    ) {
        self.case = `case`
        self.objection = objection
        self.outcome = outcome
        self.reason = reason
        self.addition = addition
    }

    /// The version of the note that has the addition; absent when nothing was added.
    package struct Reply: Codable, Hashable, Sendable {
        package let objection: ObjectionID
        package let version: NoteVersion?
        package let published: [Published]

        package init(objection: ObjectionID, version: NoteVersion?, published: [Published]) {
            self.objection = objection
            self.version = version
            self.published = published
        }
    }
}

/// It has been said how an objection came out, and the citizen is owed the answer as a letter. Owner: Callback.
///
/// Its words are fetched by `ReadObjectionAnswer`.
package struct ObjectionJudged: BusEvent {
    package static let type = EventType(rawValue: "dk.genklang.callback.objection-judged.v1")
    package let `case`: CaseID
    package let objection: ObjectionID
    package let outcome: ObjectionOutcome
    package let by: PersonID

    package init(case: CaseID, objection: ObjectionID, outcome: ObjectionOutcome, by: PersonID) {
        self.case = `case`
        self.objection = objection
        self.outcome = outcome
        self.by = by
    }
}

/// `callback.objection-words`: the answer to an objection as the citizen is told it. Asked by Notifier, just before it
/// writes the letter; audited.
package struct ReadObjectionAnswer: ServiceCommand {
    package static let method = "callback.objection-words"
    package let objection: ObjectionID
    package init(objection: ObjectionID) { self.objection = objection }

    package struct Reply: Codable, Hashable, Sendable {
        package let `case`: CaseID
        package let objection: ObjectionID
        package let raisedAt: Timestamp
        /// When the talk was held whose note the citizen objected to.
        package let spokenAt: Timestamp
        package let outcome: ObjectionOutcome
        package let reason: String
        /// What was added to the note; absent when nothing was.
        package let addition: String?
        package let by: PersonID

        package init(
            case: CaseID, objection: ObjectionID, raisedAt: Timestamp, spokenAt: Timestamp, outcome: ObjectionOutcome,
            reason: String, addition: String?, by: PersonID
        ) {
            self.case = `case`
            self.objection = objection
            self.raisedAt = raisedAt
            self.spokenAt = spokenAt
            self.outcome = outcome
            self.reason = reason
            self.addition = addition
            self.by = by
        }
    }
}

/// `callback.objection`: one objection in the citizen's words, the note it is about, and the answer, for whoever is to
/// answer it or wants to see how it came out; audited.
package struct ShowObjection: ServiceCommand {
    package static let method = "callback.objection"
    package let `case`: CaseID
    package let objection: ObjectionID

    package init(case: CaseID, objection: ObjectionID) {
        self.case = `case`
        self.objection = objection
    }

    package struct Reply: Codable, Hashable, Sendable {
        package let row: ObjectionRow
        /// In the citizen's words.
        package let text: String
        /// The newest version of the note, which an addition would follow.
        package let note: NoteRow
        package let draft: NoteDraft
        /// The answer; absent while none has been given.
        package let answer: ReadObjectionAnswer.Reply?

        package init(
            row: ObjectionRow, text: String, note: NoteRow, draft: NoteDraft, answer: ReadObjectionAnswer.Reply?
        ) {
            self.row = row
            self.text = text
            self.note = note
            self.draft = draft
            self.answer = answer
        }
    }
}

/// How the objections of a case came out, as figures count them.
package struct JudgedObjections: Codable, Hashable, Sendable {
    package var upheld: Int
    package var partlyUpheld: Int
    package var notUpheld: Int

    package init(upheld: Int = 0, partlyUpheld: Int = 0, notUpheld: Int = 0) {
        self.upheld = upheld
        self.partlyUpheld = partlyUpheld
        self.notUpheld = notUpheld
    }
}
