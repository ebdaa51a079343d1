package import CaseModel

/// What somebody asks to have done with a case, read from the command line.
///
/// Each initialiser throws `UsageFault` for what cannot be understood and `OperatingRefusal` for a person or unit that
/// nobody is called.
extension RegisterCase {
    /// A number is asked for where somebody is to ring, as on the page; a case without one comes by mail, and as history.
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        let channel = try Options.term(try options.required("channel"), saidAs: "--channel", Channel.self)
        let points = try ComplaintPoint.all(options)
        let citizen = try Citizen(options)
        let wish: HandlingWish = try options.term("wish") ?? .call
        // Whoever wrote to us may have left none: it is found, or asked for in our letter, before somebody rings.
        if let citizen, citizen.phone == nil, wish == .call, !options.has("history"), !channel.isWriting {
            throw OperatingRefusal.phoneMissing
        }
        self.init(
            received: try options.moment("received"), channel: channel, kind: try options.term("kind") ?? .complaint,
            unit: try colleagues.openUnit(try options.required("unit")), citizen: citizen, points: points,
            summary: try options.required("summary"), about: try options.all("about").map(colleagues.person),
            assigned: try options.value("assigned").map(colleagues.person), wish: wish,
            unsuitable: try Unsuitability(options), recipient: try options.value("recipient").map(colleagues.person),
            isHistory: options.has("history") ? true : nil,
            causes: options.all("cause").isEmpty ? nil : try options.causes(),
            isWritten: options.has("written") ? true : nil, isNotOurs: options.isNotOurs)
    }
}

extension ComplaintPoint {
    /// The points as they are typed, one by one.
    fileprivate static func all(_ options: Options) throws -> [ComplaintPoint] {
        try options.all("point").map { text in
            guard let point = ComplaintPoint(written: text) else {
                throw UsageFault("--point \"\(text)\" does not begin with procedural: or substantive:")
            }
            return point
        }
    }
}

extension Citizen {
    /// The citizen that the options describe; `nil` when no name is given.
    fileprivate init?(_ options: Options) throws(UsageFault) {
        guard let name = options.value("name") else {
            let details = ["phone", "email", "address", "cpr"].filter { options.value($0) != nil }
            guard details.isEmpty else { throw UsageFault("--\(details[0]) needs a --name it belongs to") }
            return nil
        }
        self.init(
            name: name, phone: options.value("phone"), email: options.value("email"),
            addressLines: options.all("address"), cpr: try options.cpr(), isVerified: options.has("verified"))
    }
}

extension JoinCases {
    package init(_ options: Options) throws(UsageFault) {
        let others = try options.words.dropFirst().map { word throws(UsageFault) in try CaseID.typed(word, as: "OTHER")
        }
        guard let first = others.first else { throw UsageFault("OTHER is missing: which case is the same citizen's?") }
        self.init(
            case: try .typed(options.words[0], as: "CASE"), other: first, reason: try options.required("reason"),
            also: others.count > 1 ? Array(others.dropFirst()) : nil)
    }
}

extension CorrectCitizen {
    package init(_ options: Options) throws(UsageFault) {
        let lines = options.all("address")
        let cpr = try options.cpr()
        _ = try options.required("how")
        guard let how = try options.choice("how", CorrectionGround.self) else { throw UsageFault("--how is missing") }
        let isSomething = ["name", "phone", "email", "address", "cpr"].contains { options.value($0) != nil }
        guard isSomething else {
            throw UsageFault("nothing to put right: --name, --phone, --email, --address or --cpr")
        }
        self.init(
            case: try .typed(options.words[0], as: "CASE"),
            how: how, name: options.value("name"),
            phone: options.value("phone"), email: options.value("email"),
            addressLines: lines.isEmpty ? nil : lines.filter { !$0.isEmpty }, cpr: cpr)
    }
}

extension Options {
    /// `--cpr`. The number itself is not repeated when it is none: a mistyped one is still somebody's.
    fileprivate func cpr() throws(UsageFault) -> CPR? {
        try value("cpr").map { text throws(UsageFault) -> CPR in
            guard let number = CPR(text) else { throw UsageFault("--cpr is not a civil registration number") }
            return number
        }
    }
}

extension Unsuitability {
    fileprivate init?(_ options: Options) throws(UsageFault) {
        guard let ground = options.value("unsuitable") else {
            guard options.value("unsuitable-reason") == nil, options.all("offer").isEmpty else {
                throw UsageFault("--unsuitable is missing: which ground makes a talk difficult")
            }
            return nil
        }
        let offers = try options.all("offer").map { text throws(UsageFault) in
            try Options.term(text, saidAs: "--offer", SupportOffer.self)
        }
        self.init(
            ground: UnsuitableGround(rawValue: ground), reason: options.value("unsuitable-reason") ?? "",
            offers: offers)
    }
}

extension DecideStep {
    package init(_ options: Options) throws(UsageFault) {
        let signs = try options.all("sign").map { text throws(UsageFault) -> CooperationSign in
            guard let sign = CooperationSign(rawValue: text) else {
                let all = CooperationSign.allCases.map(\.rawValue)
                let nearest = Nearest.word(to: text, among: all) ?? ""
                throw UsageFault("--sign \"\(text)\" is not known; the nearest is \(nearest)")
            }
            return sign
        }
        self.init(
            case: try .typed(options.words[0], as: "CASE"),
            step: try Options.term(options.words[1], saidAs: "the step", Step.self), signs: signs,
            reason: try options.required("reason"), isNotOurs: options.isNotOurs)
    }
}

extension AssignCase {
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        self.init(
            case: try .typed(options.words[0], as: "CASE"), person: try colleagues.person(options.words[1]),
            reason: options.value("reason"))
    }
}

extension RegisterAbsence {
    /// - Parameter person: who is away when nobody is named.
    package init(_ options: Options, _ colleagues: Colleagues, else person: PersonID) throws {
        self.init(
            person: try options.value("person").map(colleagues.person) ?? person, from: try options.requiredDay("from"),
            to: try options.requiredDay("to"))
    }
}

extension WithdrawCase {
    package init(_ options: Options) throws(UsageFault) {
        self.init(
            case: try .typed(options.words[0], as: "CASE"),
            howInWriting: try Options.term(try options.required("channel"), saidAs: "--channel"),
            reference: try options.required("reference"))
    }
}

extension GoFormal {
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        self.init(
            case: try .typed(options.words[0], as: "CASE"),
            wish: FormalWish(
                asker: options.has("representative") ? .representative : .citizen,
                channel: try Options.term(try options.required("channel"), saidAs: "--channel")),
            reference: options.value("reference"), recipient: try options.value("recipient").map(colleagues.person))
    }
}

extension GiveFormal {
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        self.init(
            case: try .typed(options.words[0], as: "CASE"), from: try colleagues.anybody(options.words[1]),
            to: try colleagues.person(options.words[2]), reason: try options.required("reason"))
    }
}

extension ReportDeath {
    package init(_ options: Options) throws(UsageFault) {
        self.init(
            case: try .typed(options.words[0], as: "CASE"),
            source: try Options.term(try options.required("source"), saidAs: "--source"))
    }
}

extension SetAside {
    package init(_ options: Options) throws(UsageFault) {
        self.init(
            case: try .typed(options.words[0], as: "CASE"),
            reason: try Options.term(try options.required("reason"), saidAs: "--reason"),
            words: options.value("words"))
    }
}

extension JudgeCase {
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        _ = try options.required("kind")
        guard let kind = try options.choice("kind", ContactKind.self) else { throw UsageFault("--kind is missing") }
        self.init(
            case: try .typed(options.words[0], as: "CASE"), kind: kind,
            points: try ComplaintPoint.all(options), about: try options.all("about").map(colleagues.person),
            unsuitable: try Unsuitability(options), unit: try options.value("unit").map(colleagues.openUnit),
            recipient: try options.value("recipient").map(colleagues.person), isNotOurs: options.isNotOurs,
            judgements: try Self.judgements(options))
    }
}

extension JudgeCase {
    /// How many judgements have been read; `nil` when nothing was said of it.
    private static func judgements(_ options: Options) throws(UsageFault) -> Int? {
        guard let text = options.value("after-judgement") else { return nil }
        guard let number = Int(text), number > 0 else {
            throw UsageFault("--after-judgement \"\(text)\" is no number of judgements, from 1")
        }
        return number
    }

    /// The case as it stands, given to another unit: no word in it is new.
    package init(moving shown: ShowCase.Reply, to unit: UnitID) {
        self.init(
            case: shown.row.case, kind: shown.row.kind, points: shown.points, about: shown.about,
            unsuitable: shown.unsuitable, unit: unit, isNotOurs: true, judgements: shown.judgements)
    }
}

extension ListCases.Scope {
    /// `--mine`, `--unit` or `--all`; all when nothing is said.
    package init(_ options: Options) throws(UsageFault) {
        switch try options.scope() {
        case "mine": self = .mine
        case "unit": self = .unit
        default: self = .all
        }
    }
}

extension CallScope {
    /// `--mine`, `--unit` or `--all`; all when nothing is said.
    package init(_ options: Options) throws(UsageFault) {
        switch try options.scope() {
        case "mine": self = .mine
        case "unit": self = .unit
        default: self = .all
        }
    }
}

extension Options {
    /// `--not-ours`: a diagnosis in the words is the citizen's, or of somebody who may set one.
    var isNotOurs: Bool? { has("not-ours") ? true : nil }
    /// `--wished`: the citizen wants an hour that something speaks against.
    var isWished: Bool? { has("wished") ? true : nil }

    fileprivate func scope() throws(UsageFault) -> String {
        let said = ["mine", "unit", "all"].filter(has)
        guard said.count <= 1 else { throw UsageFault("--\(said[0]) and --\(said[1]) exclude one another") }
        return said.first ?? "all"
    }
}
