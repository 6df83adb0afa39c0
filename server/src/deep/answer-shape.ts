/** The shape of a model's answers. What does not fit is refused as a whole; what fits is still only a claim, to be verified. */
import * as z from 'zod/mini';
import { principles } from '../model/vocabulary.js';

const longestQuote = 200;
const longestWhy = 200;
const mostItems = 60;

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

const readingShape = z.object({
  findings: z.array(
    z.object({
      line: z.optional(z.number()),
      quote: z.string().check(z.maxLength(longestQuote)),
      principle: z.string(),
      why: z.string().check(z.maxLength(longestWhy)),
    }),
  ).check(z.maxLength(mostItems)),
}); // prettier-ignore

const rewordingShape = z.object({
  rewordings: z
    .array(z.object({ text: text(2000), why: z.optional(z.string().check(z.maxLength(longestWhy))) }))
    .check(z.maxLength(mostItems)),
});

export type Reading = z.infer<typeof readingShape>;
export type Rewording = z.infer<typeof rewordingShape>;

/** Reads the answer to a reading, or undefined when it is not of the shape that was asked for. */
export const readReading = (answer: string): Reading | undefined => read(answer, readingShape);
/** Reads the answer to a rewording, or undefined. */
export const readRewording = (answer: string): Rewording | undefined => read(answer, rewordingShape);

/** Whether a model’s word is one of the seven principles. */
export const isPrinciple = (name: string): name is (typeof principles)[number] =>
  principles.some((known) => known === name);

function read<T>(answer: string, shape: z.ZodMiniType<T>): T | undefined {
  const json = jsonIn(answer);
  if (json === undefined) return undefined;
  const result = z.safeParse(shape, json);
  return result.success ? result.data : undefined;
}

/** The JSON object of an answer. Models think aloud in <think> and put fences around; other words around it are not let through. */
function jsonIn(answer: string): unknown {
  const bare = answer
    .replace(/^\s*<think>[\s\S]*?<\/think>/u, '')
    .trim()
    .replace(/^```(?:json)?\s*\n([\s\S]*?)\n?```$/u, '$1');
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}
