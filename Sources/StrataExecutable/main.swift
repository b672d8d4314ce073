import ComputeReference
import Strata

await ReferenceTool(making: { ComputeReference.reference }).main()
