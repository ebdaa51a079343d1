package import CaseModel

/// The terms of learning, as colleagues read them.
extension Wording {
    package static func name(of state: FindingState) -> String {
        switch state {
        case .open: "åbent"
        case .underWay: "i gang"
        case .done: "gennemført"
        case .effective: "ikke sket igen"
        case .dropped: "opgivet"
        }
    }

    /// How often what went wrong does; nobody may have been asked.
    package static func name(of recurrence: Recurrence?) -> String {
        switch recurrence {
        case .once: "ja, en enkelt gang"
        case .practice: "nej, det kan ske igen, fordi det er sådan, vi arbejder"
        case nil: Desk.notAnswered
        }
    }

    /// Whether it is a practice, in a column; nobody may have been asked.
    package static func practice(_ recurrence: Recurrence?) -> String {
        recurrence.map { $0 == .practice ? yesWord : noWord } ?? Desk.notAnswered
    }

    package static func name(of spread: FindingSpread) -> String {
        switch spread {
        case .team: "holdet"
        case .department: "forvaltningen"
        case .municipality: "hele kommunen"
        }
    }

    package static func name(of change: FindingChange) -> String {
        switch change {
        case .template: "en skabelon"
        case .workflow: "en arbejdsgang"
        case .guidance: "en vejledning"
        case .training: "oplæring"
        case .other: "noget andet"
        }
    }

    /// An answer with what somebody added to it: "delvist: vi mangler et svar".
    package static func answer(_ verdict: Hindsight, note: String?) -> String {
        note.map { "\(name(of: verdict)): \($0)" } ?? name(of: verdict)
    }

    package static func name(of verdict: Hindsight) -> String {
        switch verdict {
        case .yes: "ja"
        case .partly: "delvist"
        case .no: "nej"
        case .unknown: "ved ikke"
        }
    }

    package static func name(of state: MediationState) -> String {
        switch state {
        case .offered: "tilbudt"
        case .accepted: "borgeren har sagt ja"
        case .declined: "borgeren har sagt nej"
        case .ended: "holdt, uden enighed"
        case .agreed: "holdt, med en plan"
        case .followedUp: "fulgt op"
        }
    }

    package static func name(of ground: MediationGround) -> String {
        switch ground {
        case .citizenRefusesToMeet: "borgeren vil ikke mødes med os alene"
        case .talksWentWrong: "samtalerne er gået skævt"
        case .locked: "konflikten er låst"
        case .citizensWish: "borgeren ønsker det"
        }
    }

    package static func name(of ground: ReparationGround) -> String {
        switch ground {
        case .wrongGuidance: "forkert vejledning"
        case .missingGuidance: "manglende vejledning"
        case .faultyHandling: "fejl i sagsbehandlingen"
        case .lateHandling: "for sen sagsbehandling"
        case .complaintAlone: "borgeren er utilfreds"
        }
    }

    package static func name(of loss: LossKind) -> String {
        switch loss {
        case .economic: "penge eller en ydelse"
        case .personal: "tillid, livskvalitet eller kræfter"
        }
    }

    package static func name(of state: ReparationState) -> String {
        switch state {
        case .proposed: "foreslået"
        case .granted: "besluttet, ikke givet endnu"
        case .given: "givet"
        case .refused: "besluttet, at den ikke gives"
        }
    }

    package static func name(of answer: ExperienceAnswer) -> String {
        switch answer {
        case .yes: "ja"
        case .partly: "delvist"
        case .no: "nej"
        }
    }

    package static func name(of ground: ExclusionGround) -> String {
        switch ground {
        case .wish: "borgeren ønskede et skriftligt svar"
        case .substantive: "handler om afgørelsen"
        case .anonymous: "ingen kendt borger at ringe til"
        case .unknown: "ikke oplyst"
        case .noComplaint: "ikke en klage"
        case .fellAway: "ændringen kom ikke"
        case ExclusionGround(.manyPoints): "mange klagepunkter"
        case ExclusionGround(.language): "intet fælles sprog"
        case ExclusionGround(.talkDifficult): "en samtale er vanskelig"
        default: ground.rawValue
        }
    }

    /// A question citizens are asked about how they were met.
    package static func question(_ question: ExperienceQuestion) -> String {
        switch question {
        case .respect: "Blev du mødt med respekt?"
        case .listening: "Blev der lyttet til dig?"
        case .fairness: "Blev der ledt efter en løsning, der er rimelig?"
        }
    }

    package static func question(_ question: CheckQuestion) -> String {
        switch question {
        case .rulesFollowed: "Blev reglerne fulgt hele vejen?"
        case .decisionsRight: "Var beslutningerne undervejs de rigtige?"
        case .situationUnderstood: "Forstod vi borgerens situation godt nok?"
        }
    }

    package static func question(_ question: MeetingQuestion) -> String {
        switch question {
        case .weOweSomething: "Skylder vi borgeren noget, en aftale eller en indsats?"
        case .usefulForLearning: "Er der noget at lære for andre af mødet?"
        case .chairedWell: "Blev mødet ledt, så det hjalp?"
        case .decidedWhatShould: "Fik vi besluttet det, vi skulle?"
        case .followUpClear: "Ved borgeren, hvem der følger op, og hvornår?"
        case .everybodyHeard: "Kom alle til orde?"
        case .weListened: "Var vi gode til at lytte?"
        case .keptToTopic: "Holdt vi os til emnet?"
        case .evaluateWithCitizen: "Vil det give noget at evaluere mødet med borgeren?"
        case .holdOnToConclusions: "Holder vi fast i det, vi kom frem til?"
        case .endingStartsNothingNew: "Undgik vi, at afslutningen blev starten på noget nyt?"
        }
    }

    /// One of the five steps, 1–5: the question and what helps to answer it.
    package static func miniFokus(_ step: Int) -> (question: String, help: String) {
        switch step {
        case 1: ("Hvad skete der?", "Forløbet, som det så ud fra begge sider. Hvorfor opstod konflikten?")
        case 2:
            (
                "Hvad ville vi hellere have set?",
                "Kunne vi have dæmpet den eller undgået den? Begynd med vores egen del."
            )
        case 3: ("Hvorfor gik det anderledes?", "Hvad gjorde vi, eller lod vi være med, der førte dertil?")
        case 4:
            (
                "Kan det ske igen?",
                "Er det måden, arbejdet er lagt til rette på? En skabelon, en arbejdsgang, en frist?"
            )
        default:
            (
                "Hvad gør vi, så det ikke gentager sig?",
                "Hvem andre har brug for at vide det? Er vi klædt på til næste gang?"
            )
        }
    }
}
