import CaseModel
import LearningCore
import OperatorCore
import Testing

/// What a director reads in Tal of the invented municipality.
@Suite struct `Figures of the invented municipality` {
    private static let now: Timestamp = "2026-11-26T10:00+01:00"

    /// As Learning would have heard of it.
    private static func fact(
        _ number: Int, _ wish: RegisterCase, spokenAt: Timestamp?, closedAt: Timestamp? = nil, outcome: Outcome? = nil,
        objections: Int = 0
    ) -> CaseModel.Fact {
        let id = CaseID(unchecked: "K-\(number)")
        let isOrdinary = wish.points.contains { $0.kind == .substantive }
        let received = wish.received ?? now
        return CaseModel.Fact(
            heard: CaseFact(
                case: id, unit: wish.unit, received: received, channel: wish.channel, kind: wish.kind,
                route: isOrdinary ? .formal : .callback, exclusion: isOrdinary ? .substantive : nil, closedAt: closedAt),
            calls: CallFact(
                case: id, limit: wish.isHistory == true ? nil : received.adding(hours: 24), spokenAt: spokenAt,
                objections: objections, outcome: outcome))
    }

    /// The demonstration's four hundred cases, and two that were rung about too late and in which the citizen came again.
    private static func facts() -> [CaseModel.Fact] {
        var cases = InventedCases(seed: 1956, now: now)
        let history = cases.history(120).map { ($0, InventedCases.Course.remembered, Timestamp?.none) }
        let lived = (cases.live(64) + cases.talked() + cases.beside() + cases.remembered(120)).map {
            ($0.registration, $0.course, $0.spokenAt)
        }
        var facts = (history + lived).enumerated().map { number, one -> CaseModel.Fact in
            let (wish, course, spokenAt) = one
            switch course {
            case .remembered: return fact(number, wish, spokenAt: spokenAt)
            case .solved: return fact(number, wish, spokenAt: now, closedAt: now, outcome: .solved)
            case .objected: return fact(number, wish, spokenAt: now, outcome: .solved, objections: 1)
            case .formal, .formalUnanswered: return fact(number, wish, spokenAt: now, outcome: .formal)
            case .withdrawn: return fact(number, wish, spokenAt: nil, closedAt: now)
            case .waiting, .triedInVain, .red, .yellow: return fact(number, wish, spokenAt: nil)
            }
        }
        for place in facts.indices.suffix(2) {
            let received = now.adding(hours: -40)
            let late = RegisterCase(
                received: received, channel: .phone, kind: .complaint, unit: "U-demo03", citizen: nil,
                points: [ComplaintPoint(kind: .procedural, text: "Intet svar")], summary: "Intet svar", assigned: nil)
            var one = fact(400 + place, late, spokenAt: now, outcome: .newTalk)
            one.repeats = 1
            facts.append(one)
        }
        return facts
    }

    private static func figures(_ days: ClosedRange<CivilDay>) -> Figures {
        var tally = Tally(WholeMonths(around: days))
        for fact in facts() { tally.add(fact) }
        return tally.figures()
    }

    @Test("R-160 of 402 cases two late calls hide no more of the first calls than one number beside them")
    func firstCalls() {
        let soFar = Self.figures("2026-01-01"..."2026-11-30")
        #expect(soFar.received == .number(402))
        #expect((soFar.calls.inTime.shown ?? 0) > 150, "\(soFar.calls.inTime)")
        #expect(soFar.calls.late == .few)
        #expect(soFar.objections.cases == .number(8))
        #expect(soFar.repeats == .few, "few is said of few, as of the whole year")
        #expect(soFar == Self.figures("2026-01-01"..."2026-12-31").over(soFar.from...soFar.to))
    }

    @Test("R-160 and of the months before, in which nobody was late, everything is told that the year tells")
    func monthsBefore() {
        let before = Self.figures("2026-01-01"..."2026-10-31")
        #expect(before.received == .number(264))
        #expect(before.calls.inTime == .number(120), "\(before.calls)")
    }
}

extension Figures {
    /// The same of other days.
    fileprivate func over(_ days: ClosedRange<CivilDay>) -> Figures {
        Figures(
            from: days.lowerBound, to: days.upperBound, isExample: isExample, received: received, method: method,
            others: others, excluded: excluded, calls: calls, talks: talks, objections: objections, copies: copies,
            repeats: repeats, experience: experience, preventive: preventive)
    }
}
