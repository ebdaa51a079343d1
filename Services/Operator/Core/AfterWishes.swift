package import CaseModel

/// What the command line says of a case after the conflict: meetings looked back upon, mediation, reparation.
extension RecordMeeting {
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        guard let held = try options.moment("held-at") else { throw UsageFault("--held-at is missing") }
        let answers = try options.verdicts(MeetingQuestion.self, Hindsight.self).map {
            MeetingAnswer(question: $0, verdict: $1, note: $2)
        }
        self.init(
            case: try .typed(options.words[0], as: "CASE"), heldAt: held, explained: try options.required("explained"),
            contact: try colleagues.person(try options.required("contact")), answers: answers)
    }
}

extension CheckReview {
    package init(_ options: Options) throws(UsageFault) {
        let answers = try options.verdicts(CheckQuestion.self, Hindsight.self).map {
            CheckAnswer(question: $0, verdict: $1, note: $2)
        }
        self.init(review: try .typed(options.words[0], as: "REVIEW"), answers: answers)
    }
}

extension CloseReview {
    package init(_ options: Options) throws(UsageFault) {
        self.init(
            review: try .typed(options.words[0], as: "REVIEW"), cause: try options.choice("cause"),
            recurrence: try options.choice("recurrence"))
    }
}

extension RecordExperience {
    package init(_ options: Options) throws(UsageFault) {
        let answers = try options.verdicts(ExperienceQuestion.self, ExperienceAnswer.self).map {
            ExperienceLine(question: $0.question, answer: $0.verdict)
        }
        self.init(case: try .typed(options.words[0], as: "CASE"), answers: answers)
    }
}

extension BookReview {
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        guard let at = try options.moment("at") else { throw UsageFault("--at is missing") }
        self.init(
            review: try .typed(options.words[0], as: "REVIEW"), at: at,
            people: try options.all("with").map(colleagues.person))
    }
}

extension OfferMediation {
    package init(_ options: Options) throws(UsageFault) {
        self.init(
            case: try .typed(options.words[0], as: "CASE"), ground: try options.requiredChoice("ground"),
            isOral: options.has("oral") ? true : nil)
    }
}

extension AnswerMediation {
    package init(_ options: Options) throws(UsageFault) {
        self.init(mediation: try .typed(options.words[0], as: "MEDIATION"), isAccepted: try options.yesOrNo())
    }
}

extension DeclineMediating {
    package init(_ options: Options) throws(UsageFault) {
        self.init(
            mediation: try .typed(options.words[0], as: "MEDIATION"), mediator: try options.required("mediator"))
    }
}

extension HoldMediation {
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        guard let held = try options.moment("held-at") else { throw UsageFault("--held-at is missing") }
        let mediator = try options.required("mediator")
        self.init(
            mediation: try .typed(options.words[0], as: "MEDIATION"), heldAt: held,
            mediator: mediator,
            colleague: try options.value("colleague").map(colleagues.person)
                ?? StaffMember.named(in: mediator, of: colleagues.people).first?.person,
            isFreeOfCaseWork: options.has("free-of-case-work"), isAgreed: options.has("agreed"),
            plan: options.value("plan"), followUpBy: try options.day("follow-up"))
    }
}

extension FollowUpMediation {
    package init(_ options: Options) throws(UsageFault) {
        self.init(mediation: try .typed(options.words[0], as: "MEDIATION"), said: try options.required("said"))
    }
}

extension ProposeReparation {
    package init(_ options: Options) throws(UsageFault) {
        self.init(
            case: try .typed(options.words[0], as: "CASE"), ground: try options.requiredChoice("ground"),
            loss: try options.requiredChoice("loss"), isClearlyEstablished: options.has("clearly-established"),
            legalBasis: try options.required("basis"), reachesBackTo: try options.day("back-to"),
            acknowledgement: try options.required("acknowledged"))
    }
}

extension DecideReparation {
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        self.init(
            reparation: try .typed(options.words[0], as: "REPARATION"), isGranted: try options.yesOrNo(),
            reason: try options.required("reason"), words: options.value("letter"), appeal: options.value("appeal"),
            toldOn: try options.day("told-on"), giver: try options.value("giver").map(colleagues.person),
            giveBy: try options.day("give-by"))
    }
}

extension GiveReparation {
    package init(_ options: Options) throws(UsageFault) {
        guard let day = try options.day("on") else { throw UsageFault("--on is missing") }
        self.init(reparation: try .typed(options.words[0], as: "REPARATION"), givenOn: day)
    }
}

extension Options {
    /// The option's value as one of a few words, when it must be there.
    func requiredChoice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Choice.Type = Choice.self
    ) throws(UsageFault) -> Choice where Choice.RawValue == String {
        _ = try required(name)
        guard let choice = try choice(name, type) else { throw UsageFault("--\(name) is missing") }
        return choice
    }

    /// The second word after the command: yes or no.
    fileprivate func yesOrNo() throws(UsageFault) -> Bool {
        switch words[1] {
        case "yes": true
        case "no": false
        default: throw UsageFault("\"\(words[1])\" is neither yes nor no")
        }
    }

    /// Every `--answer QUESTION|VERDICT|NOTE`, in the order they were typed.
    fileprivate func verdicts<Question: RawRepresentable & CaseIterable, Verdict: RawRepresentable & CaseIterable>(
        _: Question.Type, _: Verdict.Type
    ) throws(UsageFault) -> [(question: Question, verdict: Verdict, note: String?)]
    where Question.RawValue == String, Verdict.RawValue == String {
        try all("answer").map { text throws(UsageFault) in
            let parts = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
            guard parts.count >= 2, let question = Question.allCases.first(where: { $0.rawValue == parts[0] }),
                let verdict = Verdict.allCases.first(where: { $0.rawValue == parts[1] })
            else {
                let questions = Question.allCases.map(\.rawValue).joined(separator: " ")
                let verdicts = Verdict.allCases.map(\.rawValue).joined(separator: " ")
                throw UsageFault(
                    "--answer \"\(text)\" is not QUESTION|VERDICT; questions: \(questions); verdicts: \(verdicts)")
            }
            return (question: question, verdict: verdict, note: parts.count == 3 && !parts[2].isEmpty ? parts[2] : nil)
        }
    }
}
