/** What the service says when it refuses: a problem document (RFC 9457). */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail?: string;
  field?: string;
  item?: string | number;
  row?: number;
  [member: string]: unknown;
}

export class Problem extends Error {
  readonly slug: string;
  readonly status: number;
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument) {
    super(document.title);
    this.name = 'Problem';
    this.document = document;
    this.status = document.status;
    this.slug = document.type.split(':').pop() ?? 'internal';
  }

  get field(): string | undefined {
    return this.document.field;
  }
}

/** The service was not reached at all. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

export function isProblem(error: unknown, slug?: string): error is Problem {
  return error instanceof Problem && (slug === undefined || error.slug === slug);
}

const UNAVAILABLE = [502, 504];

export async function problemOf(response: Response): Promise<Error> {
  if (UNAVAILABLE.includes(response.status)) return new Unreachable();
  const said = await response.json().catch(() => null);
  const document = said && typeof said.type === 'string' ? said : { type: 'urn:cardea:problem:internal', title: '' };
  return new Problem({ ...document, status: response.status });
}
