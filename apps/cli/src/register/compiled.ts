import type { CompiledRegister } from '@handrail/core/rules/compile';

/** The standard register or one's own, compiled; `null` where it has mistakes, which are then told on standard error. */
export async function compiledRegister(place: string | undefined): Promise<CompiledRegister | null> {
  const { loadRegister } = await import('@handrail/api/register/load');
  const { compileRegister, isRegisterProblems } = await import('@handrail/core/rules/compile');
  try {
    return compileRegister((await loadRegister(place)).register);
  } catch (error) {
    if (!isRegisterProblems(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return null;
  }
}
