package import CaseModel

extension RecordRepresentative {
    /// Who may hear and speak, by what right, and what was seen of it.
    package init(_ options: Options) throws(UsageFault) {
        func needed<Term: RawRepresentable & CaseIterable>(_ name: String, _: Term.Type) throws(UsageFault) -> Term
        where Term.RawValue == String {
            _ = try options.required(name)
            guard let term = try options.choice(name, Term.self) else { throw UsageFault("--\(name) is missing") }
            return term
        }
        self.init(
            case: try .typed(options.words[0], as: "CASE"),
            representative: Representative(
                name: try options.required("name"), relation: try needed("relation", Relation.self),
                ground: try needed("ground", RepresentationGround.self),
                reach: try needed("reach", RepresentationReach.self), proof: try options.required("proof"),
                phone: options.value("phone"), addressLines: options.all("address"),
                getsLetters: options.has("gets-letters"), from: try options.requiredDay("from"),
                until: try options.day("until")))
    }
}

extension EndRepresentation {
    package init(_ options: Options) throws(UsageFault) {
        guard let number = Int(options.words[1]), number > 0 else {
            throw UsageFault("\"\(options.words[1])\" is no number of somebody in the case, counted from 1")
        }
        self.init(
            case: try .typed(options.words[0], as: "CASE"), number: number, reason: try options.required("reason"))
    }
}

extension RecordNeeds {
    package init(_ options: Options) throws(UsageFault) {
        let support = try options.all("offer").map { text throws(UsageFault) in
            try Options.term(text, saidAs: "--offer", SupportOffer.self)
        }
        self.init(
            case: try .typed(options.words[0], as: "CASE"), support: support, language: options.value("language"))
    }
}

extension RecordMinor {
    package init(_ options: Options) throws(UsageFault) {
        self.init(case: try .typed(options.words[0], as: "CASE"), born: try options.day("born"))
    }
}

extension ProtectAddress {
    package init(_ options: Options) throws(UsageFault) {
        self.init(case: try .typed(options.words[0], as: "CASE"), letters: try options.choice("letters"))
    }
}

extension WishForCall {
    /// Nothing said takes an earlier wish back.
    package init(_ options: Options) throws(UsageFault) {
        let days = try options.all("day").map { text throws(UsageFault) -> Weekday in
            guard let day = Weekday(rawValue: text) else {
                let all = Weekday.allCases.map(\.rawValue).joined(separator: " ")
                throw UsageFault("--day \"\(text)\" is not one of: \(all)")
            }
            return day
        }
        let wish = CallWish(
            days: Weekday.allCases.filter(days.contains), from: try options.time("from") ?? .midnight,
            to: try options.time("to") ?? .endOfDay, needsAnnouncedHour: options.has("announced"))
        self.init(
            case: try .typed(options.words[0], as: "CASE"),
            wish: wish.namesTime || wish.needsAnnouncedHour ? wish : nil)
    }
}

extension Options {
    /// The option's value as a time of day.
    func time(_ name: String) throws(UsageFault) -> MinuteOfDay? {
        guard let text = value(name) else { return nil }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }.map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
            (0...59).contains(minute), let time = MinuteOfDay(minutes: hour * 60 + minute)
        else { throw UsageFault("--\(name) \"\(text)\" is not a time such as 14:30") }
        return time
    }
}
