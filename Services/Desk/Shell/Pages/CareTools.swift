import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// What a leader sets going: regular talks of a unit, and an offer that nobody asked for (R-137, R-139, R-143).
struct CareTools {
    let frame: Frame
    let staff: NameBook
    let answers: Answers
    let faults: [FieldFault]

    func html(_ rhythms: Heard<[CareRhythm]>, _ strain: Heard<[StrainSeen]>?) -> HTML {
        Pieces.section(Wording.Desk.careOffer, id: "offer", offer)
            + Pieces.section(
                Wording.Desk.careRhythms, id: "rhythms",
                Pieces.part(rhythms) { rows in
                    (rows.isEmpty ? Pieces.sentence(Wording.Desk.careRhythmsNone) : Self.lines(rows, staff)) + rhythm
                })
            + (strain.map { Pieces.section(Wording.Desk.strain, id: "strain", Pieces.part($0, signs)) } ?? .empty)
    }

    /// What the leader has seen, what helps, and what is seen now (R-145).
    private func signs(_ seen: [StrainSeen]) -> HTML {
        let known =
            seen.isEmpty
            ? Pieces.sentence(Wording.Desk.strainNone)
            : Pieces.list(seen.map { Wording.Desk.strainSeen($0.sign, in: staff.name(of: $0.unit), on: $0.on) })
                + Pieces.sentence(Wording.Desk.strainNext)
        let parts = parts("strain")
        return known
            + parts.more(
                Wording.Desk.strainSave, ["strain-unit", "strain-sign"],
                parts.form(
                    Link(path: ["trivsel", "tegn"]), frame.formToken,
                    [
                        "<p class=\"hint\">\(Wording.Desk.strainHint)</p>",
                        parts.select(
                            "strain-unit", Wording.Desk.careRhythmUnit, units, empty: Wording.Desk.chooseOne),
                        parts.select(
                            "strain-sign", Wording.Desk.strainWhat,
                            StrainSign.allCases.map { ($0.rawValue, Wording.Desk.name(of: $0).firstUpper) },
                            empty: Wording.Desk.chooseOne),
                        "<p class=\"actions\"><button>\(Wording.Desk.strainSave)</button></p>",
                    ]))
    }

    private var units: [(value: String, label: String)] {
        staff.unitChoices(where: led.contains)
    }

    /// The regular talks of one's own unit, for somebody who leads none.
    static func list(_ rows: [CareRhythm], _ staff: NameBook) -> HTML {
        rows.isEmpty ? .empty : Pieces.section(Wording.Desk.careRhythms, id: "rhythms", lines(rows, staff))
    }

    private static func lines(_ rows: [CareRhythm], _ staff: NameBook) -> HTML {
        Pieces.list(
            rows.map {
                Wording.Desk.rhythm($0.kind, staff.name(of: $0.unit), every: $0.workingDays, next: $0.next)
            })
    }

    private var led: [UnitID] { frame.viewer?.leads ?? [] }

    private func parts(_ name: String) -> FormParts {
        FormParts(answers: answers.setting("command", "\(answers["command"])-\(name)"), faults: faults)
    }

    private var offer: HTML {
        let parts = parts("offer")
        let led = Set(led)
        let person = ColleagueField(
            parts: parts, staff: staff, viewer: frame.viewer, except: frame.viewer?.person,
            among: { led.contains($0.unit) })
        return parts.more(
            Wording.Desk.careOfferOpen, ["offer-person", "offer-person-find", "offer-kind"],
            parts.form(
                Link(path: ["trivsel", "tilbyd"]), frame.formToken,
                [
                    person.one("offer-person", Wording.Desk.careOfferWho),
                    parts.select(
                        "offer-kind", Wording.Desk.careOfferWhat,
                        CareKind.requests.filter { $0 != .leaderGroup }.map {
                            ($0.rawValue, Wording.Desk.name(of: $0).firstUpper)
                        }, empty: Wording.Desk.chooseOne),
                    parts.check("pressed", Wording.Desk.careOfferPressed),
                    "<p class=\"actions\"><button>\(Wording.Desk.careOfferButton)</button></p>",
                ]))
    }

    private var rhythm: HTML {
        let parts = parts("rhythm")
        let every =
            Wording.Desk.rhythmChoices.map { (value: "\($0.days)", label: $0.label.firstUpper) }
            + [(value: "0", label: Wording.Desk.rhythmEnd.firstUpper)]
        return parts.more(
            Wording.Desk.careRhythmOpen, ["rhythm-unit", "rhythm-kind", "rhythm-every"],
            parts.form(
                Link(path: ["trivsel", "faste"]), frame.formToken,
                [
                    parts.select(
                        "rhythm-unit", Wording.Desk.careRhythmUnit, units, empty: Wording.Desk.chooseOne),
                    parts.select(
                        "rhythm-kind", Wording.Desk.careRhythmKind,
                        CareKind.rhythms.map { ($0.rawValue, Wording.Desk.name(of: $0).firstUpper) },
                        empty: Wording.Desk.chooseOne),
                    parts.select(
                        "rhythm-every", Wording.Desk.careRhythmEvery, every, empty: Wording.Desk.chooseOne),
                    "<p class=\"actions\"><button>\(Wording.Desk.careRhythmSave)</button></p>",
                ]))
    }
}
