package import CaseModel

/// Papers of a case, meetings in it and mails, as they are asked for at the command line.
extension WritePaper {
    /// What the command line says of a paper.
    ///
    /// - Parameter file: reads the file that `--file` names.
    package init(_ options: Options, _ colleagues: Colleagues, file: (String) throws -> String) throws {
        let kind = PaperKind(rawValue: options.words[1])
        let body: PaperBody
        switch kind {
        case .plan: body = .plan(try options.all("action").map { try PlanAction(written: $0, colleagues) })
        case .contactAgreement: body = .contactAgreement(try ContactAgreement(options))
        case .stairs:
            body = .stairs(
                StairsAnswers(whereWeStand: try options.required("where"), whatWeCanDo: try options.required("can")))
        case .perspective:
            body = .perspective(
                PerspectiveShift(
                    conduct: try options.required("conduct"), reasons: try options.required("reasons"),
                    needs: try options.required("needs"), matters: try options.required("matters"),
                    change: options.value("change")))
        case .minutes: body = .minutes(try Self.text(options, file))
        case .internalAgreement: body = .internalAgreement(try Self.text(options, file))
        case .management:
            body = .management(
                ManagementWord(
                    isTold: options.has("told"), people: try options.all("person").map(colleagues.person),
                    reason: try options.required("reason")))
        case .meeting, nil:
            throw UsageFault(
                "\"\(options.words[1])\" is none of: \(Self.kinds); a meeting is planned with meeting plan")
        }
        self.init(case: try .typed(options.words[0], as: "CASE"), body: body, isNotOurs: options.isNotOurs)
    }

    /// What can be written so.
    static var kinds: String {
        PaperKind.allCases.filter { $0 != .meeting }.map(\.rawValue).joined(separator: " ")
    }

    private static func text(_ options: Options, _ file: (String) throws -> String) throws -> String {
        switch (options.value("text"), options.value("file")) {
        case (let text?, nil): return text
        case (nil, let path?): return try file(path)
        case (nil, nil): throw UsageFault("--text or --file is missing")
        case (_?, _?): throw UsageFault("--text and --file exclude one another")
        }
    }

    /// A meeting that is planned.
    package init(planning options: Options, _ colleagues: Colleagues) throws {
        guard let moment = try options.moment("at") else { throw UsageFault("--at is missing") }
        let risk = ["risk-seen", "risk-measures", "risk-way-out"].map { options.value($0) ?? "" }
        self.init(
            case: try .typed(options.words[0], as: "CASE"),
            body: .meeting(
                PlannedMeeting(
                    at: moment, place: try options.required("place"),
                    people: try options.all("with").map(colleagues.person),
                    risk: risk.allSatisfy(\.isEmpty)
                        ? nil : RiskAssessment(seen: risk[0], measures: risk[1], wayOut: risk[2]))),
            isNotOurs: options.isNotOurs, isWished: options.isWished)
    }
}

extension ContactAgreement {
    fileprivate init(_ options: Options) throws(UsageFault) {
        let ways = try options.all("way").map { text throws(UsageFault) -> ContactWay in
            guard let way = ContactWay(rawValue: text) else {
                let all = ContactWay.allCases.map(\.rawValue).joined(separator: " ")
                throw UsageFault("--way \"\(text)\" is not one of: \(all)")
            }
            return way
        }
        var rhythm: ContactRhythm?
        if let days = try options.number("every-days", in: 1...366) {
            rhythm = ContactRhythm(everyDays: days, first: try options.requiredDay("first"))
        }
        self.init(
            howOften: try options.required("often"), ways: ways, canHelpWith: try options.required("can"),
            cannotHelpWith: try options.required("cannot"), agreedOn: try options.day("agreed"), rhythm: rhythm)
    }
}

extension PlanAction {
    /// `WHAT|WHO|BY|STATUS`; the last two may be left out.
    fileprivate init(written text: String, _ colleagues: Colleagues) throws {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard (2...4).contains(parts.count), !parts[0].isEmpty else {
            throw UsageFault("--action \"\(text)\" is not WHAT|WHO|BY|STATUS")
        }
        var day: CivilDay?
        if parts.count > 2, !parts[2].isEmpty {
            day = CivilDay(written: parts[2])
            guard day != nil else { throw UsageFault("--action: \"\(parts[2])\" is not a day such as 2026-11-30") }
        }
        var status = Status.open
        if parts.count > 3 {
            guard let said = Status(rawValue: parts[3]) else {
                let all = Status.allCases.map(\.rawValue).joined(separator: " ")
                throw UsageFault("--action: \"\(parts[3])\" is not one of: \(all)")
            }
            status = said
        }
        self.init(what: parts[0], who: try colleagues.person(parts[1]), by: day, status: status)
    }
}

extension MoveMeeting {
    /// Another hour, or `--off`.
    package init(_ options: Options) throws(UsageFault) {
        let moment = try options.moment("at")
        guard (moment == nil) == options.has("off") else {
            throw UsageFault("either --at, when it is moved, or --off, when it is called off")
        }
        self.init(
            case: try .typed(options.words[0], as: "CASE"), meeting: try .typed(options.words[1], as: "MEETING"),
            at: moment, place: options.value("place"), notice: try options.choice("notice"),
            reason: try options.required("reason"), isWished: options.isWished)
    }
}

extension SettleMail {
    /// Read; or a case of its own for `--unit`, or part of the one that `--case` names.
    package init(_ options: Options, _ colleagues: Colleagues) throws {
        let unit = try options.value("unit").map(colleagues.unit)
        let belongs: CaseID? = try options.value("case").map { try .typed($0, as: "--case") }
        guard unit == nil || belongs == nil else { throw UsageFault("--unit and --case exclude one another") }
        let isNew = options.has("new-complaint")
        guard !isNew || (unit == nil && belongs == nil) else {
            throw UsageFault("--new-complaint makes a case in the unit of the one it lies in")
        }
        let name = options.value("name")
        let details = ["phone", "email"].filter { options.value($0) != nil }
        guard name != nil || details.isEmpty else { throw UsageFault("--\(details[0]) needs a --name it belongs to") }
        guard name == nil || unit != nil else { throw UsageFault("--name needs the --unit that gets the case") }
        self.init(
            mail: try .typed(options.words[0], as: "MAIL"), unit: unit, belongs: belongs,
            citizen: name.map {
                Citizen(
                    name: $0, phone: options.value("phone"), email: options.value("email"), addressLines: [],
                    isVerified: false)
            }, isNewComplaint: isNew ? true : nil)
    }
}
