package import CaseModel
import Wording

extension RecordAttempt {
    /// What the command line says of an attempt.
    package init(_ options: Options) throws(UsageFault) {
        self.init(
            case: try .typed(options.words[0], as: "CASE"),
            result: try Options.term(try options.required("result"), saidAs: "--result"),
            at: try options.moment("at"))
    }
}

extension RecordConversation {
    /// What the command line says of a conversation.
    ///
    /// - Parameter file: reads the file that `--note-file` names.
    package init(_ options: Options, _ colleagues: Colleagues, file: (String) throws -> String) throws {
        let also = try options.all("also").map { text throws(UsageFault) in try CaseID.typed(text, as: "--also") }
        self.init(
            case: try .typed(options.words[0], as: "CASE"), spokenAt: try options.moment("spoken-at"),
            note: try NoteDraft(options, colleagues, file: file),
            outcome: try Options.term(try options.required("outcome"), saidAs: "--outcome"),
            consent: options.value("consent-words").map { Consent(hasAgreed: true, words: $0) },
            recipient: try options.value("recipient").map(colleagues.person),
            nextTalkAt: try options.moment("next-talk"),
            nextTalkIsWished: options.has("next-talk-wished") ? true : nil, recognised: try Recognition(options),
            ticks: try TalkTick.all(options), also: also.isEmpty ? nil : also,
            insteadOfAgreed: options.has("instead-of-agreed") ? true : nil)
    }
}

extension ShowPractice {
    /// The days as they were typed.
    package init(_ options: Options) throws {
        self.init(from: try options.requiredDay("from"), to: try options.requiredDay("to"))
    }
}

extension NoteTalk {
    /// What the command line says of a talk that nobody owed.
    ///
    /// - Parameter file: reads the file that `--note-file` names.
    package init(_ options: Options, _ colleagues: Colleagues, file: (String) throws -> String) throws {
        self.init(
            case: try .typed(options.words[0], as: "CASE"), spokenAt: try options.moment("spoken-at"),
            note: try NoteDraft(options, colleagues, file: file), recognised: try Recognition(options),
            ticks: try TalkTick.all(options))
    }
}

extension TalkTick {
    /// What was ticked of the talk; `nil` when nothing was said of it.
    fileprivate static func all(_ options: Options) throws(UsageFault) -> [TalkTick]? {
        let ticks = try options.all("tick").map { text throws(UsageFault) in
            guard let tick = TalkTick(rawValue: text) else {
                let all = TalkTick.allCases.map(\.rawValue).joined(separator: ", ")
                throw UsageFault("--tick \"\(text)\" is none of \(all)")
            }
            return tick
        }
        return ticks.isEmpty ? nil : ticks
    }
}

extension NoteDraft {
    /// A new note, by its options.
    fileprivate init(_ options: Options, _ colleagues: Colleagues, file: (String) throws -> String) throws {
        let note: String
        switch (options.value("note"), options.value("note-file")) {
        case (let text?, nil): note = text
        case (nil, let path?): note = try file(path)
        case (nil, nil): throw UsageFault("--note or --note-file is missing: a conversation has a note")
        case (_?, _?): throw UsageFault("--note and --note-file exclude one another")
        }
        self.init(
            text: note, agreements: try options.all("agreement").map { try Agreement(written: $0, colleagues) },
            explained: options.value("explained"), citizensWords: options.value("citizens-words"),
            unmet: options.value("unmet"), ownErrors: options.value("own-errors"),
            prevention: options.value("prevention"))
    }
}

extension CorrectNote {
    /// What the command line says of a note that lies filed; what it does not say stays as it is.
    ///
    /// - Parameter file: reads the file that `--note-file` names.
    package init(
        _ options: Options, of filed: ReadNote.Reply, _ colleagues: Colleagues, file: (String) throws -> String
    ) throws {
        guard options.value("note") == nil || options.value("note-file") == nil else {
            throw UsageFault("--note and --note-file exclude one another")
        }
        let text = try options.value("note") ?? options.value("note-file").map(file) ?? filed.draft.text
        let added = try options.all("agreement").map { try Agreement(written: $0, colleagues) }
        var draft = NoteDraft(
            text: text, agreements: filed.draft.agreements + added,
            explained: options.value("explained") ?? filed.draft.explained,
            citizensWords: options.value("citizens-words") ?? filed.draft.citizensWords,
            unmet: options.value("unmet") ?? filed.draft.unmet,
            ownErrors: options.value("own-errors") ?? filed.draft.ownErrors,
            prevention: options.value("prevention") ?? filed.draft.prevention)
        let asksAnew = options.value("ask-anew")
        guard asksAnew == nil || options.value("consent-words") == nil else {
            throw UsageFault("--ask-anew and --consent-words exclude one another")
        }
        guard asksAnew == nil || filed.consent?.hasAgreed == true else {
            throw UsageFault("--ask-anew: the citizen has not agreed to this version")
        }
        if let asksAnew { draft.text += "\n\n" + Wording.consentAskedAnew(because: asksAnew) }
        guard draft != filed.draft else { throw UsageFault("nothing is to be another: say what is added or put right") }
        self.init(
            note: filed.row.note, draft: draft,
            consent: options.value("consent-words").map { Consent(hasAgreed: true, words: $0) }
                ?? (asksAnew == nil ? filed.consent : nil),
            version: filed.row.version)
    }
}

extension Recognition {
    /// Whom one spoke with, and how one knew; absent when neither is said.
    fileprivate init?(_ options: Options) throws(UsageFault) {
        let how: IdentityCheck? = try options.term("recognised")
        let number = options.value("spoken-with")
        guard let how else {
            guard number == nil else { throw UsageFault("--spoken-with needs --recognised: how you knew who it was") }
            return nil
        }
        let representative = number.flatMap(Int.init)
        guard number == nil || representative != nil else {
            throw UsageFault("--spoken-with is not the number of a representative in the case")
        }
        self.init(how: how, representative: representative)
    }
}

extension Agreement {
    /// Reads `we send the decision|Mette Rønne|2026-11-30`; who and by when may be left out.
    fileprivate init(written text: String, _ colleagues: Colleagues) throws {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard parts.count <= 3, !parts[0].isEmpty else {
            throw UsageFault("--agreement \"\(text)\" is not WHAT|WHO|BY")
        }
        let by =
            try parts.count < 3 || parts[2].isEmpty
            ? nil
            : {
                guard let day = CivilDay(written: parts[2]) else {
                    throw UsageFault("--agreement: \"\(parts[2])\" is not a day such as 2026-11-30")
                }
                return day
            }()
        let who = parts.count < 2 ? "" : parts[1]
        if let ball = who.isEmpty ? BallHolder.municipality : BallHolder.read(who) {
            self.init(what: parts[0], ball: ball, by: by)
        } else {
            self.init(what: parts[0], ball: .municipality, person: try colleagues.person(who), by: by)
        }
    }
}

extension RaiseObjection {
    /// What the command line says of an objection.
    package init(_ options: Options) throws(UsageFault) {
        let note = try options.value("note").map { text throws(UsageFault) in try NoteID.typed(text, as: "--note") }
        self.init(
            case: try .typed(options.words[0], as: "CASE"), text: try options.required("text"),
            channel: try Options.term(try options.required("channel"), saidAs: "--channel"), note: note,
            version: try options.number("version", in: 1...100_000), received: try options.moment("received"))
    }

    /// The mail that the command line names instead of words.
    package static func mail(_ options: Options) throws(UsageFault) -> MailID? {
        guard let mail = options.value("mail") else { return nil }
        for other in ["text", "channel", "received"] where options.value(other) != nil {
            throw UsageFault("--\(other) is what the --mail says itself")
        }
        return try .typed(mail, as: "--mail")
    }
}

extension AddFinding {
    /// What the command line says of a finding.
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        guard let cause = try options.choice("cause", CauseClass.self), let due = try options.end("due") else {
            throw UsageFault("--cause and --due are missing")
        }
        let recurrence: Recurrence = try options.requiredChoice("recurrence")
        let again = try options.all("again").map { text throws(UsageFault) in
            try FindingID.typed(text, as: "FINDING")
        }
        self.init(
            review: try .typed(options.words[0], as: "REVIEW"), text: try options.required("text"), cause: cause,
            isPractice: recurrence == .practice, owner: try colleagues.person(try options.required("owner")),
            due: due, spread: try options.choice("spread", FindingSpread.self),
            change: try options.choice("change", FindingChange.self),
            again: again.isEmpty ? nil : again, recurrence: recurrence)
    }
}

extension AnswerReviewStep {
    /// What the command line says of a step's answer.
    package init(_ options: Options) throws(UsageFault) {
        guard let step = Int(options.words[1]) else {
            throw UsageFault("\"\(options.words[1])\" is not the number of a step, 1 to 5")
        }
        self.init(
            review: try .typed(options.words[0], as: "REVIEW"), step: step, text: try options.required("text"))
    }
}

extension AnswerPrompt {
    /// What the command line says became of a prompt.
    package init(_ options: Options) throws(UsageFault) {
        guard let state = PromptState(rawValue: options.words[1]), PromptState.answers.contains(state) else {
            throw UsageFault(
                "\"\(options.words[1])\" is not one of: \(PromptState.answers.map(\.rawValue).joined(separator: " "))")
        }
        self.init(prompt: try .typed(options.words[0], as: "PROMPT"), state: state, on: try options.day("on"))
    }
}
