import { ApiHeader, type ApiHeaderOptions } from '@nestjs/swagger';

/** Lets a parameter decorator show in the OpenAPI document the header that it reads. */
export function documentHeader(header: ApiHeaderOptions): ParameterDecorator {
  return (target, method) => {
    if (method === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, method);
    if (descriptor) ApiHeader(header)(target, method, descriptor);
  };
}
