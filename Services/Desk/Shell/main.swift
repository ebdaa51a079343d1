import CaseModel
import DeskParts

PageProcess.run(.desk, check: { _ = try DeskPreparation($0) }, run: { try RunningDesk(DeskPreparation($0)).run() })
